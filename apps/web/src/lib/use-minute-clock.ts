import { useEffect, useState } from "react";

/**
 * Milliseconds since 1970 by the server's clock, renewed every half minute. `serverNow` is what the server said once; the
 * device only counts on from there, so that a wrong clock at the desk changes nothing.
 */
export function useMinuteClock(serverNow: number): number {
  const [startedAt] = useState(() => performance.now());
  const [passed, setPassed] = useState(0);
  useEffect(() => {
    const timer = setInterval(() => setPassed(performance.now() - startedAt), 30_000);
    return () => clearInterval(timer);
  }, [startedAt]);
  return serverNow + passed;
}
