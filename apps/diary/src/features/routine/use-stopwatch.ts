import { useEffect, useRef, useState } from "react";

/** A stopwatch that can pause. `elapsed` in milliseconds, renewed about five times a second while it runs. */
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
    return () => clearInterval(timer);
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
