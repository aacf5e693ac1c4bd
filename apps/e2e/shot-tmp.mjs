import { chromium } from "@playwright/test";
const base = process.argv[2];
const out = "/tmp/shots";
import { mkdirSync } from "node:fs";
mkdirSync(out, { recursive: true });
const email = process.argv[3] ?? "therapeut@demo.soepel.example";
const paths = process.argv.slice(4);
const b = await chromium.launch({
  executablePath: "/usr/bin/chromium",
  args: ["--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-component-update"],
});
const ctx = await b.newContext({
  viewport: { width: 1440, height: 900 },
  locale: "nl-NL",
  timezoneId: "Europe/Amsterdam",
});
const p = await ctx.newPage();
p.on("console", (m) => {
  if (m.type() === "error" || m.type() === "warning") console.log("console:", m.text().slice(0, 300));
});
p.on("pageerror", (e) => console.log("pageerror", e.message.slice(0, 300)));
await p.goto(base + "/login");
await p.waitForLoadState("networkidle");
const post = (path, body) =>
  p.evaluate(
    async ([path, body]) => {
      const r = await fetch(path, {
        method: "POST",
        headers: { "content-type": "application/json" },
        body: JSON.stringify(body),
      });
      return { s: r.status, j: await r.json().catch(() => null) };
    },
    [path, body],
  );
console.log(JSON.stringify(await post("/api/auth/sign-in/email", { email, password: "soepel-demo-2026" })));
const code = (await post("/api/demo/code", { email })).j.code;
let r = await post("/api/auth/two-factor/verify-totp", { code });
console.log(r.s);
let cl;
if (email.startsWith("ther") || email.startsWith("beide")) {
  cl = await post("/trpc/staff/caseload.list");
}
const rows = cl?.j?.result?.data?.rows ?? [];
const find = (g) => rows.find((x) => x.group === g)?.patientId;
let i = 0;
for (let path of paths) {
  path = path.replace(/\{(\w+)\}/, (_, g) => find(g));
  await p.goto(base + path);
  await p.waitForLoadState("networkidle");
  await p.waitForTimeout(700);
  await p.screenshot({ path: `${out}/s${i}.png`, fullPage: path.includes("full") });
  console.log(i, path);
  i++;
}
await b.close();
