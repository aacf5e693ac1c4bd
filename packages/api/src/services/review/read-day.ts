import type { LocalDate, PatientId } from "@soepel/domain/primitives";
import type { ReviewDayWire } from "@soepel/domain/wire/patients";
import type { ReviewDay } from "@soepel/db/repo/review-day";
import type { StaffContext } from "../../context.ts";
import { iso, onReadablePatient } from "../acting.ts";
import { entryKey, routineLogs } from "../diary/logs.ts";

type Answers = Record<string, ReviewDayWire["revisions"][number]["changes"][number]["after"]>;
const same = (a: unknown, b: unknown) => JSON.stringify(a) === JSON.stringify(b);

/** What each sending changed in the answers before it. A sending that changed nothing is left out. */
function revisionsOf(sendings: ReviewDay["sendings"]): ReviewDayWire["revisions"] {
  const known: Answers = {};
  return sendings.flatMap(({ receivedAt, phoneAt, answers }) => {
    const changes = Object.entries(answers as Answers).flatMap(([code, after]) => {
      const before = known[code] ?? null;
      known[code] = after;
      return same(before, after) ? [] : [{ code, before, after }];
    });
    if (changes.length === 0) return [];
    return [
      {
        receivedAt: iso(new Date(receivedAt)),
        phoneAt: phoneAt === null ? null : iso(new Date(phoneAt)),
        changes,
      },
    ];
  });
}

/** One day of a patient: the answers that stand, how they came in and what was changed, and what was done. */
export function readReviewDay(
  ctx: StaffContext,
  input: { patientId: PatientId; date: LocalDate },
): Promise<ReviewDayWire> {
  return onReadablePatient(ctx, input.patientId, async (repo, patient) => {
    const { morning, sendings, routine } = await repo.readReviewDay(patient.id, input.date);
    return {
      date: input.date,
      answers: morning?.answers ?? null,
      daysLate: morning?.daysLate ?? null,
      revisions: revisionsOf(sendings),
      routine: routineLogs(input.date, routine).map(({ date: _date, ...log }) => ({
        ...log,
        at: iso(new Date(routine[entryKey(log.itemKey, log.occasion)]?.at ?? 0)),
      })),
    };
  });
}
