import { chromium } from "@playwright/test";
import { readdirSync, readFileSync } from "node:fs";
const [, , prefix, out, w = "195", cols = "8"] = process.argv;
const files = readdirSync("/tmp/shots")
  .filter((f) => f.startsWith(prefix) && f.endsWith(".png"))
  .sort();
const html =
  `<body style="margin:8px;background:#ddd;display:grid;grid-template-columns:repeat(${cols},1fr);gap:8px;font:11px sans-serif">` +
  files
    .map(
      (f) =>
        `<div>${f}<br><img style="width:100%" src="data:image/png;base64,${readFileSync("/tmp/shots/" + f).toString("base64")}"></div>`,
    )
    .join("") +
  "</body>";
const b = await chromium.launch({
  executablePath: "/usr/bin/chromium",
  args: ["--no-sandbox", "--disable-gpu"],
});
const p = await b.newPage({ viewport: { width: Number(cols) * (Number(w) + 8) + 16, height: 600 } });
await p.setContent(html);
await p.screenshot({ path: out, fullPage: true });
await b.close();
