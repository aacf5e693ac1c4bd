import type { SubmissionId } from "@soepel/domain/primitives";

let latest = 0;

/**
 * A UUIDv7 (RFC 9562 §5.7): 48 bits of Unix milliseconds, then random bits. Ids of one tab always ascend, so their
 * order is the order in which answers were given; within a millisecond the time part runs ahead by one.
 * `random` must be 10 bytes.
 */
export function submissionIdAt(
  epochMs: number,
  random: Uint8Array = crypto.getRandomValues(new Uint8Array(10)),
): SubmissionId {
  latest = Math.max(latest + 1, Math.floor(epochMs));
  const bytes = new Uint8Array(16);
  for (let i = 0; i < 6; i++) bytes[i] = Math.floor(latest / 2 ** (8 * (5 - i))) % 256;
  bytes.set(random, 6);
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x70;
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80;
  const hex = Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("");
  const parts = [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)];
  return parts.join("-") as SubmissionId;
}

/** An id that this phone makes for something of its own, such as a marker. */
export const newId = (): string => submissionIdAt(Date.now());
