/// <reference lib="dom" />
/// <reference lib="dom.iterable" />
// These functions run in the page that is measured; each must stand by itself.

/** Marks the moment the first answer of a review is there; runs in the page before its own code. */
export function watchReads(): void {
  const state = window as unknown as { readAt: number | null };
  state.readAt = null;
  const ask = window.fetch.bind(window);
  window.fetch = async (input, init) => {
    const answer = await ask(input, init);
    const address = input instanceof Request ? input.url : String(input);
    if (address.includes("review.read")) state.readAt ??= performance.now();
    return answer;
  };
}

/** Milliseconds from the data being there to the lanes being on screen; runs in the page. */
export function untilPainted(): Promise<number> {
  const state = window as unknown as { readAt: number | null };
  return new Promise((resolve, reject) => {
    const began = performance.now();
    const look = () => {
      if (performance.now() - began > 60_000) {
        reject(new Error("the lanes did not appear"));
        return;
      }
      const drawn = document.querySelector(".lanes .lanes-full, .lanes .lanes-weeks") !== null;
      if (!drawn || state.readAt === null) return void requestAnimationFrame(look);
      const channel = new MessageChannel();
      channel.port1.addEventListener("message", () => resolve(performance.now() - (state.readAt ?? 0)));
      channel.port1.start();
      requestAnimationFrame(() => channel.port2.postMessage(null));
    };
    look();
  });
}

/** The same picture as bare SVG put into an empty page: milliseconds to screen; runs in the page. */
export function bareSvg(): Promise<number> {
  const html = document.querySelector(".lanes svg")?.outerHTML ?? "";
  const holder = document.createElement("div");
  holder.className = "lanes";
  return new Promise((resolve) => {
    const began = performance.now();
    holder.innerHTML = html;
    document.body.replaceChildren(holder);
    const channel = new MessageChannel();
    channel.port1.addEventListener("message", () => resolve(performance.now() - began));
    channel.port1.start();
    requestAnimationFrame(() => channel.port2.postMessage(null));
  });
}

/** Presses the button of another range: milliseconds until its first day stands on the axis and is on screen. */
export function changeRange(label: string): Promise<number> {
  const first = () => document.querySelector(".lanes .lanes-date")?.textContent;
  const before = first();
  const option = [...document.querySelectorAll<HTMLInputElement>('input[name="range"]')].find((input) =>
    input.closest("label")?.textContent?.startsWith(label),
  );
  return new Promise((resolve, reject) => {
    if (!option) {
      reject(new Error(`no range ${label}`));
      return;
    }
    const began = performance.now();
    option.click();
    const look = () => {
      if (first() === before) return void requestAnimationFrame(look);
      const channel = new MessageChannel();
      channel.port1.addEventListener("message", () => resolve(performance.now() - began));
      channel.port1.start();
      requestAnimationFrame(() => channel.port2.postMessage(null));
    };
    requestAnimationFrame(look);
  });
}

/** Work of one pointer move over the lanes, to the end of layout, for every step across the plot; runs in the page. */
export async function moveAcross(moves: number): Promise<number[]> {
  const plot = document.querySelector(".review-plot");
  const readout = document.querySelector(".lane-readout");
  if (!plot || !readout) throw new Error("no plot");
  const box = plot.getBoundingClientRect();
  const times: number[] = [];
  for (let i = 0; i < moves; i += 1) {
    const clientX = box.left + ((i + 0.5) / moves) * box.width;
    const began = performance.now();
    plot.dispatchEvent(new PointerEvent("pointermove", { clientX, clientY: box.top + 80, bubbles: true }));
    await Promise.resolve();
    await Promise.resolve();
    readout.getBoundingClientRect();
    times.push(performance.now() - began);
    await new Promise((resolve) => requestAnimationFrame(resolve));
  }
  return times;
}
