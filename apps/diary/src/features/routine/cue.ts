let context: AudioContext | null = null;

/** Must run inside a tap once, otherwise phones keep the sound off. */
export function allowSound(): void {
  if (typeof AudioContext === "undefined") return;
  context ??= new AudioContext();
  void context.resume();
}

/** A short soft tone when sound was chosen, and a short vibration where the phone can. */
export function cue(kind: "change" | "end", sound: boolean): void {
  if ("vibrate" in navigator) navigator.vibrate(kind === "end" ? [120, 80, 120] : 120);
  if (!sound || context === null) return;
  const at = context.currentTime;
  const tone = context.createOscillator();
  const volume = context.createGain();
  tone.frequency.value = kind === "end" ? 660 : 520;
  volume.gain.setValueAtTime(0.0001, at);
  volume.gain.exponentialRampToValueAtTime(0.15, at + 0.05);
  volume.gain.exponentialRampToValueAtTime(0.0001, at + 0.6);
  tone.connect(volume).connect(context.destination);
  tone.start(at);
  tone.stop(at + 0.7);
}
