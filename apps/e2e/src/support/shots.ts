import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { basename, join } from "node:path";
import type { Browser, Page } from "@playwright/test";
import { expect } from "./test.ts";

export const folder = "test-results/shots";
mkdirSync(folder, { recursive: true });
export const schemes = ["light", "dark"] as const;
export type Scheme = (typeof schemes)[number];

/** A picture of the page once it is quiet. */
export async function shot(page: Page, name: string, fullPage = false): Promise<void> {
  await expect(page.getByRole("heading", { level: 1 }).first()).toBeVisible();
  await page.waitForLoadState("networkidle");
  await page.evaluate(() => document.fonts.ready);
  await page.screenshot({ path: join(folder, `${name}.png`), fullPage, animations: "disabled" });
}

type Sheet = { name: string; holds: (file: string) => boolean; height: number };

/** One picture of many, to look at side by side. */
export async function contactSheet(browser: Browser, { name, holds, height }: Sheet): Promise<void> {
  const files = readdirSync(folder).filter((file) => file.endsWith(".png") && holds(file));
  const figures = files.toSorted().map((file) => {
    const data = readFileSync(join(folder, file)).toString("base64");
    return `<figure><img src="data:image/png;base64,${data}"><figcaption>${basename(file, ".png")}</figcaption></figure>`;
  });
  const style =
    "body{margin:16px;font:13px sans-serif;display:flex;flex-wrap:wrap;gap:12px;align-items:flex-start}" +
    `figure{margin:0}img{height:${height}px;max-width:700px;object-fit:cover;object-position:top;border:1px solid #bbb;display:block}`;
  const html = `<!doctype html><meta charset="utf-8"><title>Contact sheet</title><style>${style}</style>${figures.join("")}`;
  writeFileSync(join(folder, `${name}.html`), html);
  const page = await browser.newPage({ viewport: { width: 2200, height: 1200 } });
  await page.setContent(html);
  await page.screenshot({ path: join(folder, `${name}.png`), fullPage: true });
  await page.close();
}
