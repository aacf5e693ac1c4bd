/** How long a tab waits for another that holds the lock, perhaps asleep in the background. */
const WAIT_MS = 20_000;

/**
 * Lets one tab at a time do the work. Without locks, with locks that are refused, and after waiting too long it is done anyway:
 * the server stores each submission once, so a second sender costs traffic and nothing else.
 */
export async function oneAtATime(
  locks: LockManager | undefined,
  work: () => Promise<void>,
  waitMs: number = WAIT_MS,
): Promise<void> {
  if (locks === undefined) return work();
  let begun = false;
  const control = new AbortController();
  const timer = setTimeout(() => control.abort(), waitMs);
  try {
    await locks.request("soepel-queue", { signal: control.signal }, () => {
      begun = true;
      clearTimeout(timer);
      return work();
    });
  } catch (error) {
    if (begun) throw error;
    await work();
  } finally {
    clearTimeout(timer);
  }
}
