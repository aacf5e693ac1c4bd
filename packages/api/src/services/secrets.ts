import { createHash, randomBytes, randomInt } from "node:crypto";
import { hash, verify } from "@node-rs/argon2";
import { LETTER_CODE_LENGTH, LETTERS } from "@soepel/domain/letter-code";

/** 256 random bits as 43 characters base64url. */
export const newToken = (): string => randomBytes(32).toString("base64url");
/** Tokens are random: a plain digest is enough to store and look them up by. */
export const tokenHash = (token: string): Buffer => createHash("sha256").update(token).digest();

/** Letters for typing in place of a link. */
export const newLetterCode = (): string =>
  Array.from({ length: LETTER_CODE_LENGTH }, () => LETTERS[randomInt(LETTERS.length)]).join("");

/** Six random digits, leading zeros included. */
export const newPersonalCode = (): string => String(randomInt(1_000_000)).padStart(6, "0");

/** OWASP minimum for argon2id: 19 MiB, 2 passes, 1 lane. */
const argon = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };
export const hashSecret = (secret: string): Promise<string> => hash(secret, argon);
export const verifySecret = (stored: string, secret: string): Promise<boolean> =>
  verify(stored, secret, argon);

let decoy: Promise<string> | undefined;
/** A check that takes as long as a real one, for links that do not exist. */
export async function verifyNothing(secret: string): Promise<false> {
  decoy ??= hashSecret(newToken());
  await verifySecret(await decoy, secret);
  return false;
}
