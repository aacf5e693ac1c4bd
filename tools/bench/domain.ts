import { generateMornings } from "@soepel/db/generator/mornings";
import { castFor } from "@soepel/db/generator/archetypes";
import { Random } from "@soepel/db/generator/random";
import { generatePlan, generateRoutine } from "@soepel/db/generator/routine";
import { addDays } from "@soepel/domain/calendar";
import { routineTemplates } from "@soepel/domain/library";
import type { MorningRecord } from "@soepel/domain/morning";
import { morningRecord } from "@soepel/domain/morning-record";
import type { PatientRecord } from "@soepel/domain/patient-record";
import type { RoutineLog } from "@soepel/domain/plan";
import type { LocalDate } from "@soepel/domain/primitives";
import { signals } from "@soepel/domain/signals";
import { nightMeasures } from "@soepel/domain/sleep";
import { alternate, type Result, type Times } from "./measure.ts";
import { TIME_ZONE } from "./practice.ts";
import { calendarNight } from "./reference/calendar-night.ts";

const TODAY = "2026-11-20" as LocalDate;
const SEED = 7;
/** The calendar library is two orders slower: it gets so many mornings in the time of a whole practice. */
const REFERENCE_MORNINGS = 1_500;

/** Records of a practice as the caseload reads them, in memory: the same people that the generator writes. */
export function records(patients: number, days: number): PatientRecord[] {
  const templates = routineTemplates(() => 1).map((content) => ({
    templateVersionId: content.slug,
    content,
  }));
  const period = {
    from: addDays(TODAY, 1 - days),
    today: TODAY,
    timeZone: TIME_ZONE,
    nowMs: Date.parse(`${TODAY}T12:00Z`),
  };
  const root = new Random(SEED);
  return castFor(patients).map((archetype, index): PatientRecord => {
    const random = root.branch(1000 + index);
    const plan = generatePlan(random.branch(1), archetype, period, templates);
    const generated = generateMornings(random.branch(2), archetype, period, {
      chosen: [],
      trials: [],
    });
    const logs = generateRoutine(random.branch(3), archetype, plan, generated).flatMap(({ date, entries }) =>
      Object.entries(entries).map(([key, entry]): RoutineLog => {
        const [itemKey = "", occasion] = key.split("/");
        return { itemKey, date, occasion: Number(occasion), ...entry };
      }),
    );
    const mornings = generated.map(({ date, answers, daysLate, corrected }) =>
      morningRecord(date, answers, { daysLate, corrected }),
    );
    return {
      timeZone: TIME_ZONE,
      mornings,
      firstMorning: mornings[0]?.date ?? null,
      baselineFrom: null,
      routine: { revisions: plan.revisions, pauses: plan.pauses, logs },
      flags: [],
      link: "opened",
      tests: [],
      intake: null,
    };
  });
}

/** Milliseconds for `count` mornings as mornings per second; the slow end of the times is the low end of the rates. */
const rate = ({ n, median, p95 }: Times, count: number): Times => ({
  n,
  median: (1000 * count) / median,
  p95: (1000 * count) / p95,
});

async function measured(
  what: string,
  mornings: readonly MorningRecord[],
  goal: number,
  runs: number,
  work: () => unknown,
): Promise<Result> {
  const sample = mornings.slice(0, REFERENCE_MORNINGS);
  const times = await alternate(
    runs,
    async () => work(),
    async () => sample.map((m) => calendarNight(m.values, m.date, TIME_ZONE)),
  );
  const figure = rate(times.subject, mornings.length);
  const reference = rate(times.reference, sample.length);
  return {
    id: "P6",
    what: `${what}, ${mornings.length.toLocaleString("en")} mornings`,
    unit: "mornings/s",
    figure,
    reference: { ...reference, what: "night measures of the same mornings, calendar library per field" },
    ratio: figure.median / reference.median,
    goal: `≥ ${goal.toLocaleString("en")} mornings/s`,
    met: figure.median >= goal,
  };
}

/** P6: domain alone, on one core: every night of a practice, and every signal of every patient on one date. */
export async function domain(patients: number, runs: number): Promise<Result[]> {
  const year = records(patients, 365);
  const all = year.flatMap((record) => record.mornings);
  // The rules read about 120 days of a patient (patient-record.ts).
  const recent = records(patients, 120);
  const everySignal = (practice: readonly PatientRecord[]) => () =>
    practice.reduce((count, record) => count + signals(record, TODAY).signals.length, 0);
  const nights = () => all.reduce((sum, m) => sum + (nightMeasures(m.values, m.date, TIME_ZONE).tst ?? 0), 0);
  return [
    await measured("night and sleep measures", all, 1_000_000, runs, nights),
    await measured("all signals, 365 days a patient", all, 100_000, runs, everySignal(year)),
    await measured(
      "all signals, 120 days a patient",
      recent.flatMap((record) => record.mornings),
      100_000,
      runs,
      everySignal(recent),
    ),
  ];
}
