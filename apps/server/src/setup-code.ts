import { randomBytes } from "node:crypto";

export type SetupCode = { current(): string | null; end(): void };

/** A code that works until the first practice exists; a server that has one already gets none. */
export function makeSetupCode(needed: boolean): SetupCode {
  let code = needed ? (randomBytes(10).toString("hex").match(/.{5}/g) ?? []).join("-") : null;
  return {
    current: () => code,
    end: () => {
      code = null;
    },
  };
}
