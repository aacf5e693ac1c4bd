import { chromium } from "@playwright/test";
import { mkdirSync } from "node:fs";
const base = process.argv[2],
  url = process.argv[3];
mkdirSync("/tmp/shots", { recursive: true });
const b = await chromium.launch({
  executablePath: "/usr/bin/chromium",
  args: ["--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-component-update"],
});
const ctx = await b.newContext({
  viewport: { width: 390, height: 844 },
  deviceScaleFactor: 1,
  hasTouch: true,
  isMobile: true,
  locale: "nl-NL",
  timezoneId: "Europe/Amsterdam",
});
const p = await ctx.newPage();
let i = 0;
const shot = async (n) => {
  await p.waitForTimeout(400);
  await p.screenshot({ path: `/tmp/shots/d${String(i++).padStart(2, "0")}-${n}.png` });
};
p.on("console", (m) => {
  if (m.type() === "error") console.log("console:", m.text().slice(0, 200));
});
p.on("pageerror", (e) => console.log("pageerror", e.message));
await p.goto(url);
await p.waitForLoadState("networkidle");
await shot("code");
await p.locator("input").first().fill("246810");
await shot("code2");
await p.getByRole("button", { name: /verder/i }).tap();
await p.waitForLoadState("networkidle");
await shot("start");
await p.getByRole("button", { name: /beginnen/i }).tap();
await shot("q1");
for (let k = 0; k < 13; k++) {
  const ja = p.getByRole("button", { name: /^Ja, ook/ });
  if (await ja.count()) await ja.first().tap();
  else if (await p.getByRole("button", { name: /Nee, geen/ }).count()) {
    await p.getByRole("button", { name: /Nee, geen/ }).tap();
    await p.waitForTimeout(900);
    await shot("done");
    break;
  } else {
    const labels = ["4", "30 min", "2 keer", "redelijk", "15 min"];
    let tapped = false;
    const btns = p.locator("main button, fieldset button, [role=radio]");
    const n = await btns.count();
    const texts = [];
    for (let z = 0; z < n; z++) texts.push((await btns.nth(z).innerText()).replace(/\n/g, " "));
    if (k < 20) console.log(k, texts.join("|"));
    const idx = texts.findIndex((t) => /^(4|30 min|2 keer|15 min|3 |Redelijk|Gewoon|goed)/i.test(t));
    await btns.nth(idx < 0 ? Math.min(3, n - 1) : idx).tap();
  }
  await p.waitForTimeout(900);
  const v = p.getByRole("button", { name: /^Verder$/ });
  if ((await v.count()) && (await v.isVisible()) && (await v.isEnabled())) {
    await v.tap();
    await p.waitForTimeout(300);
  }
  await shot("q" + (k + 2));
}
for (const tab of ["Oefeningen", "Hoe gaat het", "Instellingen", "Vandaag"]) {
  const t = p.getByRole("link", { name: tab }).or(p.getByRole("button", { name: tab, exact: true }));
  if (await t.count()) {
    await t.first().tap();
    await p.waitForTimeout(900);
    await shot(tab.replace(/ /g, ""));
  } else console.log("no tab", tab);
}
await b.close();
