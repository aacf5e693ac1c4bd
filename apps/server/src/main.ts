import { openRepo } from "@soepel/db/repo/repo";
import { createAuth } from "./auth.ts";
import { openDatabase } from "./database.ts";
import { createDemo, demoCode, demoDiaryUrl } from "./demo.ts";
import { readEnv, type Env } from "./env.ts";
import { buildServer } from "./http.ts";
import { startReminders } from "./reminders/clockwork.ts";
import { smtpMailer } from "./reminders/mailer.ts";
import { pushKeys, webPusher } from "./reminders/push.ts";
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
  const secret = installationSecret(env);
  const auth = createAuth({ database, secret, publicUrl });
  const repo = openRepo(database);
  let empty = !(await repo.publicDirect().people.anyPractice());
  if (empty && env.demo) {
    await createDemo(database, auth, { seed: env.demoSeed, now: new Date(), say });
    empty = false;
  }
  const demo =
    env.demo &&
    (
      await database
        .as({ kind: "maintenance" })
        .query("demo_exists", "SELECT 1 FROM practice WHERE demo LIMIT 1", [])
    ).length > 0;
  const setup = makeSetupCode(empty);
  const keys = pushKeys(secret);
  const mail = env.smtp !== null ? "on" : demo ? "demo" : "off";
  const server = await buildServer({
    database,
    auth,
    publicUrl,
    trustProxy: env.trustProxy,
    logLevel: env.logLevel,
    setup,
    demoCode: demo ? demoCode : null,
    reminders: { mail, pushKey: keys.publicKey },
    now: () => new Date(),
  });
  await server.listen({ port: env.port, host: env.host });
  const reminders = startReminders({
    repo,
    mail,
    mailer: env.smtp && smtpMailer(env.smtp.url, env.smtp.from),
    pusher: webPusher(keys, publicUrl.startsWith("https:") ? publicUrl : "https://localhost"),
    publicUrl,
    now: () => new Date(),
    onError: (error) =>
      server.log.error({ name: error instanceof Error ? error.name : "unknown" }, "reminders failed"),
  });

  let closing = false;
  const stop = async () => {
    if (closing) return;
    closing = true;
    await server.close();
    await reminders.stop();
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
