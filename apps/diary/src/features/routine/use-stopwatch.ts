import { useEffect, useRef, useState } from "react";

/**
 * A stopwatch that can pause. `elapsed` in milliseconds, renewed about five times a second while it runs. It pauses by
 * itself when the page goes out of sight: a phone call must not run through a hold.
 */
export function useStopwatch() {
  const [running, setRunning] = useState(false);
  const [elapsed, setElapsed] = useState(0);
  const before = useRef(0);
  useEffect(() => {
    if (!running) return undefined;
    const at = performance.now() - before.current;
    const timer = setInterval(() => {
      before.current = performance.now() - at;
      setElapsed(before.current);
    }, 200);
    const hide = () => {
      if (document.visibilityState === "hidden") setRunning(false);
    };
    document.addEventListener("visibilitychange", hide);
    return () => {
      clearInterval(timer);
      document.removeEventListener("visibilitychange", hide);
    };
  }, [running]);
  return { running, elapsed, start: () => setRunning(true), pause: () => setRunning(false) };
}

/** Keeps the screen on while the page is open, where the phone can; a phone lets go of it whenever the page is hidden. */
export function useAwake(): void {
  useEffect(() => {
    if (!("wakeLock" in navigator)) return undefined;
    let lock: WakeLockSentinel | null = null;
    let over = false;
    const ask = () => {
      if (document.visibilityState !== "visible") return;
      navigator.wakeLock.request("screen").then(
        (got) => (over ? void got.release() : void (lock = got)),
        () => undefined,
      );
    };
    ask();
    document.addEventListener("visibilitychange", ask);
    return () => {
      over = true;
      document.removeEventListener("visibilitychange", ask);
      void lock?.release();
    };
  }, []);
}
