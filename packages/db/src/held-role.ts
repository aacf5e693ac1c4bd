import type { Executor } from "./client.ts";

/**
 * The name of the role that is logged in when row-level security does not hold it: a superuser, a role with BYPASSRLS, or one
 * that may become either. Null for a role that it holds.
 */
export async function roleOutsideTheWall(database: Executor): Promise<string | null> {
  const rows = await database.query<{ role: string }>(
    "role_outside",
    `SELECT session_user::text AS role WHERE EXISTS (
       SELECT FROM pg_roles WHERE (rolsuper OR rolbypassrls)
         AND (pg_has_role(session_user, oid, 'MEMBER') OR pg_has_role(current_user, oid, 'MEMBER')))`,
    [],
  );
  return rows[0]?.role ?? null;
}
