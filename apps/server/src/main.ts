import { openRepo } from "@soepel/db/repo/repo";
import { createAuth } from "./auth.ts";
import { openDatabase } from "./database.ts";
import { createDemo, demoCode, demoDiaryUrl } from "./demo.ts";
import { readEnv, type Env } from "./env.ts";
import { buildServer } from "./http.ts";
import { installationSecret } from "./secret.ts";
import { makeSetupCode } from "./setup-code.ts";
import { StartupError } from "./startup-error.ts";
import { announce, portIsFree } from "./welcome.ts";

const say = (line: string) => process.stdout.write(`${line}\n`);

async function start(env: Env): Promise<void> {
  const startedAt = performance.now();
  if (env.port !== 0) await portIsFree(env.port, env.host);
  const database = await openDatabase(env, say);
  const publicUrl = env.publicUrl ?? `http://localhost:${env.port}`;
  const auth = createAuth({ database, secret: installationSecret(env), publicUrl });
  const repo = openRepo(database);
  let empty = !(await repo.publicDirect().people.anyPractice());
  if (empty && env.demo) {
    await createDemo(database, auth, { seed: env.demoSeed, now: new Date(), say });
    empty = false;
  }
  const demo =
    env.demo &&
    (await database.query("demo_exists", "SELECT 1 FROM practice WHERE demo LIMIT 1", [])).length > 0;
  const setup = makeSetupCode(empty);
  const server = await buildServer({
    database,
    auth,
    publicUrl,
    trustProxy: env.trustProxy,
    logLevel: env.logLevel,
    setup,
    demoCode: demo ? demoCode : null,
    now: () => new Date(),
  });
  await server.listen({ port: env.port, host: env.host });

  let closing = false;
  const stop = async () => {
    if (closing) return;
    closing = true;
    await server.close();
    await database.close();
    process.exit(0);
  };
  process.on("SIGTERM", () => void stop());
  process.on("SIGINT", () => void stop());
  announce({
    say,
    publicUrl,
    seconds: (performance.now() - startedAt) / 1000,
    setupCode: setup.current(),
    demoDiary: demo ? demoDiaryUrl(publicUrl, env.demoSeed) : null,
  });
}

try {
  await start(readEnv());
} catch (error) {
  if (error instanceof StartupError) process.stderr.write(`${error.message}\n`);
  else
    process.stderr.write(`Soepel could not start: ${error instanceof Error ? error.stack : String(error)}\n`);
  process.exit(1);
}
