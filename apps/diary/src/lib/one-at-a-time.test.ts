import { expect, test } from "vitest";
import { oneAtATime } from "./one-at-a-time.ts";

type Request = (name: string, options: { signal: AbortSignal }, work: () => Promise<void>) => Promise<void>;
const locksThat = (request: Request) => ({ request }) as unknown as LockManager;

function counted() {
  let times = 0;
  return { work: () => Promise.resolve(void (times += 1)), times: () => times };
}

test("the work is done once, whatever the browser knows of locks", async () => {
  const free = locksThat((_name, _options, work) => work());
  const refused = locksThat(() => Promise.reject(new DOMException("no", "SecurityError")));
  for (const locks of [undefined, free, refused]) {
    const { work, times } = counted();
    await oneAtATime(locks, work);
    expect(times()).toBe(1);
  }
});

test("a tab that sleeps with the lock is not waited for, for ever", async () => {
  const held = locksThat(
    (_name, { signal }) =>
      new Promise((_, reject) => signal.addEventListener("abort", () => reject(signal.reason as Error))),
  );
  const { work, times } = counted();
  await oneAtATime(held, work, 10);
  expect(times()).toBe(1);
});

test("work that fails with the lock is not done a second time without it", async () => {
  let times = 0;
  const free = locksThat((_name, _options, work) => work());
  const failing = () => Promise.reject(new Error(`time ${(times += 1)}`));
  await expect(oneAtATime(free, failing)).rejects.toThrow("time 1");
  expect(times).toBe(1);
});
