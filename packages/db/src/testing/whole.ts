import type { Database } from "../client.ts";

/** A database whose own statements reach every row, for arranging and looking. */
export type WholeDatabase = Database & {
  /** The same database as the server has it. */
  bare: Database;
};

/** Repositories on it stay behind the wall. */
export const whole = (bare: Database): WholeDatabase => ({
  ...bare,
  ...bare.as({ kind: "maintenance" }),
  bare,
});
