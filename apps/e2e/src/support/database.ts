/** The PostgreSQL that tests may make databases in, or null when this run has none. */
export const testDatabaseUrl: string | null = process.env["TEST_DATABASE_URL"] ?? null;
