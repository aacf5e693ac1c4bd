// What saving a morning could cost at least: a bare route, one INSERT that commits, the same pool and payload.
import Fastify from "fastify";
import pg from "pg";

const pool = new pg.Pool({ connectionString: process.env["DATABASE_URL"], max: 10 });
await pool.query(
  "CREATE TABLE bench_morning (id uuid PRIMARY KEY, date date NOT NULL, answers jsonb NOT NULL)",
);
const server = Fastify();
server.get("/ready", () => ({ ok: true }));
server.post<{ Body: { id: string; date: string; answers: unknown } }>("/morning", async ({ body }) => {
  const values = [body.id, body.date, JSON.stringify(body.answers)];
  await pool.query({ name: "insert", text: "INSERT INTO bench_morning VALUES ($1, $2, $3)", values });
  return { ok: true };
});
await server.listen({ port: Number(process.env["PORT"]) });
process.on("SIGTERM", () => process.exit(0));
