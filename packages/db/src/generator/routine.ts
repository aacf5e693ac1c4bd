import { addDays, daysBetween } from "@soepel/domain/calendar";
import type { TemplateContent } from "@soepel/domain/content";
import { countsInAdherence, dueItems } from "@soepel/domain/due";
import type { PlanItem, PlanPause, PlanRevision } from "@soepel/domain/plan";
import type { LocalDate, RevisionId } from "@soepel/domain/primitives";
import type { RoutineEntries } from "../schema/diary.ts";
import type { Archetype } from "./archetypes.ts";
import type { GeneratedMorning } from "./mornings.ts";
import type { Random } from "./random.ts";

export type GeneratedRevision = PlanRevision & {
  planStartedOn: LocalDate;
  reason: string | null;
  templateVersionId: string;
};
export type TemplateChoice = { templateVersionId: string; content: TemplateContent };

const MAX_ITEMS = 4;

function itemsOf(random: Random, content: TemplateContent): PlanItem[] {
  return content.items
    .filter((item) => !item.optional)
    .slice(0, MAX_ITEMS)
    .map(({ exercise, exerciseVersion, moment, schedule, dose, optional }) => ({
      key: random.uuid(),
      exercise,
      exerciseVersion,
      moment,
      schedule,
      dose,
      optional,
      note: null,
    }));
}

/** First and last revision differ in one dose, the middle one drops a line: two changes a therapist would make. */
function changed(items: PlanItem[], step: 1 | 2): PlanItem[] {
  if (step === 1) return items.slice(0, -1);
  return items.map((item, i) =>
    i === 0 && item.dose.durationS
      ? { ...item, dose: { ...item.dose, durationS: { min: 30, max: item.dose.durationS.max } } }
      : item,
  );
}

/** A pause of a week some time ago, or one that still goes on. */
function pausesOf(plan: Archetype["plan"], today: LocalDate): PlanPause[] {
  if (plan === "paused") return [{ from: addDays(today, -20), to: addDays(today, -15) }];
  return plan === "paused_now" ? [{ from: addDays(today, -4), to: addDays(today, 5) }] : [];
}

export type GeneratedPlan = { revisions: GeneratedRevision[]; pauses: PlanPause[] };

/** A plan of six weeks from a template, as the archetype asks. */
export function generatePlan(
  random: Random,
  archetype: Archetype,
  period: { from: LocalDate; today: LocalDate },
  templates: readonly TemplateChoice[],
): GeneratedPlan {
  if (archetype.plan === "missing") return { revisions: [], pauses: [] };
  const length = daysBetween(period.from, period.today);
  const { templateVersionId, content } = random.pick(templates);
  const startedOn = addDays(period.from, Math.min(length, length > 40 ? 14 : 1));
  const endsOn = {
    ending: addDays(period.today, 3),
    ended: addDays(period.today, -5),
    running: addDays(period.today, 21),
    changed_twice: addDays(period.today, 21),
    paused: addDays(period.today, 28),
    paused_now: addDays(period.today, 24),
  }[archetype.plan];
  const revision = (number: number, effectiveFrom: LocalDate, items: PlanItem[], reason: string | null) => ({
    id: random.uuid() as RevisionId,
    number,
    planStartedOn: startedOn,
    effectiveFrom,
    endsOn,
    items,
    reason,
    templateVersionId,
  });
  const items = itemsOf(random, content);
  const revisions = [revision(1, startedOn, items, null)];
  if (archetype.plan === "changed_twice") {
    const second = changed(items, 1);
    revisions.push(
      revision(2, addDays(period.today, -40), second, "Laatste oefening eruit: te veel op één ochtend."),
    );
    revisions.push(revision(3, addDays(period.today, -15), changed(second, 2), "Gaat goed: iets langer."));
  }
  return { revisions, pauses: pausesOf(archetype.plan, period.today) };
}

export type GeneratedRoutineDay = { date: LocalDate; entries: RoutineEntries };

/** What was noted of the routine on the mornings that were filled in. */
export function generateRoutine(
  random: Random,
  archetype: Archetype,
  plan: GeneratedPlan,
  mornings: readonly GeneratedMorning[],
): GeneratedRoutineDay[] {
  const days: GeneratedRoutineDay[] = [];
  const stopDates = new Set(
    mornings
      .slice(-5)
      .filter((_, i) => i % 2 === 0)
      .slice(0, archetype.stops)
      .map((m) => m.date),
  );
  for (const morning of mornings) {
    if (!random.chance(archetype.logs)) continue;
    const at = new Date(morning.firstAt).toISOString();
    const entries: RoutineEntries = {};
    dueItems(plan.revisions, plan.pauses, morning.date).forEach(({ item, occasions }, position) => {
      // Lines for "n per week" are done on about that share of the days.
      const share = item.schedule.kind === "n_per_week" ? item.schedule.n / 7 : 1;
      for (let occasion = 1; occasion <= (occasions ?? 1); occasion += 1) {
        const stopped = position === 1 && stopDates.has(morning.date);
        const done = random.chance(archetype.does * share);
        if (!stopped && occasions === null && !done) continue;
        const outcome = stopped ? "stopped" : done ? (random.chance(0.1) ? "partly" : "done") : "not";
        if (!countsInAdherence(item) && outcome === "not") continue;
        entries[`${item.key}/${occasion}`] = { outcome, fraction: null, milder: stopped, at };
      }
    });
    if (Object.keys(entries).length > 0) days.push({ date: morning.date, entries });
  }
  return days;
}
