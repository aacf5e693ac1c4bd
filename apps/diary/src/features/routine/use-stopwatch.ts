import { useEffect, useRef, useState } from "react";

/** A stopwatch that can pause. `elapsed` in milliseconds, renewed about five times a second while it runs. */
export function useStopwatch() {
  const [running, setRunning] = useState(false);
  const [elapsed, setElapsed] = useState(0);
  const base = useRef({ at: 0, before: 0 });
  useEffect(() => {
    if (!running) return undefined;
    base.current.at = performance.now();
    const { before } = base.current;
    const tick = () => setElapsed(before + performance.now() - base.current.at);
    const timer = setInterval(tick, 200);
    return () => {
      clearInterval(timer);
      base.current.before = before + performance.now() - base.current.at;
    };
  }, [running]);
  return { running, elapsed, start: () => setRunning(true), pause: () => setRunning(false) };
}

/** Keeps the screen on while an exercise runs, where the phone can. */
export function useAwake(on: boolean): void {
  useEffect(() => {
    if (!on || !("wakeLock" in navigator)) return undefined;
    let lock: WakeLockSentinel | null = null;
    let over = false;
    navigator.wakeLock.request("screen").then(
      (got) => (over ? void got.release() : void (lock = got)),
      () => undefined,
    );
    return () => {
      over = true;
      void lock?.release();
    };
  }, [on]);
}
