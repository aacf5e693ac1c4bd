/// <reference lib="dom" />
// These functions run in the page that is measured; each must stand by itself.

type Work = { until: number };

/** Notes when the last long piece of work ended; runs in the page before its own code. */
export function watchWork(): void {
  const state = window as unknown as { work: Work };
  state.work = { until: 0 };
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) {
      state.work.until = Math.max(state.work.until, entry.startTime + entry.duration);
    }
  }).observe({ type: "longtask", buffered: true });
}

/**
 * Milliseconds from the start of the navigation until the element is on screen and the page listens: the end of the last
 * piece of work over 50 ms before `quietMs` without any. Runs in the page.
 */
export function untilUsable({ selector, quietMs }: { selector: string; quietMs: number }): Promise<number> {
  const state = window as unknown as { work: Work };
  return new Promise((resolve, reject) => {
    const look = () => {
      if (performance.now() > 60_000) return reject(new Error(`${selector} did not appear`));
      const element = document.querySelector(selector);
      if (element === null || element.getClientRects().length === 0) return void requestAnimationFrame(look);
      const channel = new MessageChannel();
      channel.port1.addEventListener("message", () => {
        const shown = performance.now();
        const quiet = () => {
          const calm = Math.max(shown, state.work.until);
          const left = calm + quietMs - performance.now();
          if (left > 0) setTimeout(quiet, left + 10);
          else resolve(calm);
        };
        quiet();
      });
      channel.port1.start();
      requestAnimationFrame(() => channel.port2.postMessage(null));
    };
    look();
  });
}
