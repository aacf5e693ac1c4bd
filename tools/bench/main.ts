// npm run bench [-- --only P1,P5] [-- --patients 160] [-- --days 365] [-- --runs 40] [-- --full]
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { repositoryRoot, runStep, turbo } from "../steps.ts";
import { bundles } from "./bundles.ts";
import { domain } from "./domain.ts";
import type { Result } from "./measure.ts";
import { painted } from "./paint.ts";
import { onSlowPhone } from "./phone.ts";
import { embeddedDatabase, makePractice, postgresDatabase, type BenchDatabase } from "./practice.ts";
import { caseload, caseloadGrowth, review } from "./reads.ts";
import { saves } from "./saves.ts";
import { servers } from "./servers.ts";
import { machine, table } from "./table.ts";

const { values } = parseArgs({
  options: {
    only: { type: "string", default: "P1,P2,P3,P4,P5,P6,P7,P8,P9,P10,P11,P12" },
    patients: { type: "string", default: "160" },
    days: { type: "string", default: "365" },
    runs: { type: "string", default: "40" },
    full: { type: "boolean", default: false },
  },
});
const wanted = new Set(values.only.split(",").map((id) => id.trim().toUpperCase()));
const runs = Number(values.runs);
const size = values.full
  ? { patients: 2000, days: 365 }
  : { patients: Number(values.patients), days: Number(values.days) };
const postgres = process.env["TEST_DATABASE_URL"] ?? null;
const results: Result[] = [];

const noted = (more: readonly Result[]) => {
  results.push(...more);
  console.log(`${table(more)}\n`);
};

const sized = (filled: { patients: number; days: number }) => ({
  ...filled,
  therapists: Math.max(1, Math.round(filled.patients / 80)),
});

/** P2 and P3: one caseload with a short history, with a long one, and beside nine other practices. */
async function growth(beside: string) {
  const opened: BenchDatabase[] = [];
  const open = async () => {
    const db = await postgresDatabase(beside);
    opened.push(db);
    return db;
  };
  try {
    const short = await open();
    const brief = {
      db: short,
      practice: await makePractice(short.database, sized({ patients: 80, days: 28 })),
    };
    const long = await open();
    const full = {
      db: long,
      practice: await makePractice(long.database, sized({ patients: 80, days: size.days })),
    };
    if (wanted.has("P2")) {
      const reference = { ...brief, what: "the same with 28 days" };
      noted([await caseloadGrowth("P2", `${size.days} days of history`, full, reference, runs)]);
    }
    if (!wanted.has("P3")) return;
    const many = await open();
    const ten = {
      db: many,
      practice: await makePractice(many.database, sized({ patients: 80, days: size.days })),
    };
    for (let seed = 1; seed < 10; seed += 1) {
      await makePractice(many.database, {
        ...sized({ patients: 160, days: size.days }),
        seed: seed * 0x100_0000,
      });
    }
    const reference = { ...full, what: "one practice" };
    noted([await caseloadGrowth("P3", "ten practices in the database", ten, reference, runs)]);
  } finally {
    for (const db of opened) await db.remove();
  }
}

/** P1 and P4 on one database, filled with caseloads of 80. */
async function reads(open: () => Promise<BenchDatabase>, filled: { patients: number; days: number }) {
  const db = await open();
  try {
    const began = performance.now();
    const practice = await makePractice(db.database, sized(filled));
    const seconds = ((performance.now() - began) / 1000).toFixed(1);
    console.log(
      `${filled.patients} patients × ${filled.days} days made on ${db.database.kind} in ${seconds} s`,
    );
    if (wanted.has("P1")) noted([await caseload(db, practice, runs)]);
    if (wanted.has("P4")) {
      for (const days of [28, 365]) noted([await review(db, practice, days, runs)]);
    }
  } finally {
    await db.remove();
  }
}

if (wanted.has("P6")) noted(await domain(size.patients, runs));
if (wanted.has("P1") || wanted.has("P4")) {
  if (postgres !== null) await reads(() => postgresDatabase(postgres), size);
  // The embedded database is for trying out: the size of two caseloads says enough.
  await reads(embeddedDatabase, { ...size, patients: Math.min(size.patients, 160) });
}
if (postgres !== null && (wanted.has("P2") || wanted.has("P3"))) await growth(postgres);
if (wanted.has("P5") && postgres !== null) {
  noted(await saves(postgres, { practices: 50, patients: 20, rounds: 3, seconds: 5 }));
}
if (wanted.has("P11") || wanted.has("P12")) {
  noted((await servers(postgres, 5)).filter(({ id }) => wanted.has(id)));
}
if (["P7", "P8", "P9", "P10"].some((id) => wanted.has(id))) {
  const build = await runStep("build", turbo("build"));
  if (!build.ok) process.exit(1);
  if (wanted.has("P7") || wanted.has("P8")) noted((await bundles()).filter(({ id }) => wanted.has(id)));
  if (wanted.has("P9")) noted(await painted(Math.min(10, runs)));
  if (wanted.has("P10")) noted(await onSlowPhone(Math.min(10, runs)));
}

const on = machine();
console.log(table(results));
console.log(
  `\n${Object.entries(on)
    .map(([key, value]) => `${key} ${value}`)
    .join(", ")}`,
);
if (postgres === null) {
  console.log(
    "PostgreSQL was not measured (P1 to P5, P11, P12): set TEST_DATABASE_URL to a role that may create databases.",
  );
}
const file = join(repositoryRoot, "bench-results.json");
writeFileSync(file, `${JSON.stringify({ machine: on, size, results }, null, 2)}\n`);
console.log(`Written to ${file}`);
