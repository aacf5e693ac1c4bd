import type { Executor } from "../client.ts";

/**
 * Counts one attempt for a key and says whether it is within `limit` per `windowMinutes`. Counted in the database, before the
 * secret is checked, so that several server processes and parallel tries share one limit.
 */
export async function countAttempt(
  tx: Executor,
  input: { key: string; at: Date; windowMinutes: number; limit: number },
): Promise<boolean> {
  const rows = await tx.query<{ count: number }>(
    "attempt_count",
    `INSERT INTO auth_attempt AS a (key, count, window_start) VALUES ($1, 1, $2)
     ON CONFLICT (key) DO UPDATE SET
       count = CASE WHEN a.window_start < $2::timestamptz - make_interval(mins => $3) THEN 1 ELSE a.count + 1 END,
       window_start = CASE WHEN a.window_start < $2::timestamptz - make_interval(mins => $3) THEN $2 ELSE a.window_start END
     RETURNING count`,
    [input.key, input.at.toISOString(), input.windowMinutes],
  );
  return (rows[0]?.count ?? 1) <= input.limit;
}

/** A success clears the count of its key. */
export async function clearAttempts(tx: Executor, key: string): Promise<void> {
  await tx.query("attempt_clear", "DELETE FROM auth_attempt WHERE key = $1", [key]);
}
