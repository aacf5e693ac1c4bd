import { readFileSync, writeFileSync } from "node:fs";

/**
 * Preloaded into a server (`node --import`) so that it runs at another time: Date is ahead or behind by the milliseconds
 * that stand in the file, and follows when they change. The embedded database asks the same Date for its now().
 */
const file = process.env["MOVED_CLOCK"] ?? "";
const real = Date;
let ahead = 0;

function look(): void {
  const wanted = Number(readFileSync(file, "utf8"));
  if (wanted === ahead) return;
  ahead = wanted;
  writeFileSync(`${file}.seen`, String(ahead));
}

const now = () => real.now() + ahead;
globalThis.Date = new Proxy(real, {
  construct: (target, given, by) =>
    Reflect.construct(target, given.length === 0 ? [now()] : given, by) as Date,
  apply: () => new real(now()).toString(),
  get: (target, key) => (key === "now" ? now : Reflect.get(target, key)) as unknown,
});
look();
setInterval(look, 20).unref();
