import type { PGlite } from "@electric-sql/pglite";

/**
 * The embedded database logs in as its superuser, whom no row-level security holds. This makes the connection a plain role that
 * owns everything, as on PostgreSQL, and hands it what an older version made as superuser.
 */
const statements = `
DO $$
DECLARE
  one record;
BEGIN
  IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = 'soepel_app') THEN
    CREATE ROLE soepel_app NOLOGIN NOSUPERUSER NOBYPASSRLS;
  END IF;
  EXECUTE format('GRANT CREATE, TEMPORARY ON DATABASE %I TO soepel_app', current_database());
  FOR one IN SELECT nspname AS name FROM pg_namespace
    WHERE nspname IN ('public', 'drizzle') AND nspowner <> 'soepel_app'::regrole
  LOOP
    EXECUTE format('ALTER SCHEMA %I OWNER TO soepel_app', one.name);
  END LOOP;
  FOR one IN SELECT oid::regclass AS name FROM pg_class
    WHERE relnamespace::regnamespace::text IN ('public', 'drizzle') AND relkind = 'r' AND relowner <> 'soepel_app'::regrole
  LOOP
    EXECUTE format('ALTER TABLE %s OWNER TO soepel_app', one.name);
  END LOOP;
  FOR one IN SELECT oid::regprocedure AS name FROM pg_proc
    WHERE pronamespace = 'public'::regnamespace AND proowner <> 'soepel_app'::regrole
  LOOP
    EXECUTE format('ALTER ROUTINE %s OWNER TO soepel_app', one.name);
  END LOOP;
END $$;
SET ROLE soepel_app;
`;

export async function becomePlainRole(client: PGlite): Promise<void> {
  await client.exec(statements);
}
