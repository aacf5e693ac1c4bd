import type { MorningAnswers } from "@soepel/domain/morning";
import type { LocalDate, PatientId } from "@soepel/domain/primitives";
import type { Executor } from "../client.ts";
import type { RoutineEntries } from "../schema/diary.ts";
import type { StaffScope } from "./scope.ts";

export type ReviewDay = {
  morning: { answers: MorningAnswers; daysLate: number } | null;
  /** Sendings of answers in the order they were received. */
  sendings: { receivedAt: string; phoneAt: string | null; answers: MorningAnswers }[];
  routine: RoutineEntries;
};

/** One day of a patient that the caller has already reached, with the history of its answers. */
export async function readReviewDay(
  tx: Executor,
  scope: StaffScope,
  patientId: PatientId,
  date: LocalDate,
): Promise<ReviewDay> {
  const rows = await tx.query<{ data: ReviewDay }>(
    "review_day",
    `SELECT json_build_object(
       'morning', (SELECT json_build_object('answers', m.answers, 'daysLate', m.days_late) FROM morning m
         WHERE m.practice_id = $1 AND m.patient_id = $2 AND m.date = $3),
       'sendings', coalesce((SELECT json_agg(json_build_object('receivedAt', s.received_at, 'phoneAt', s.phone ->> 'at',
           'answers', s.payload) ORDER BY s.revision, s.received_at) FROM submission s
         WHERE s.practice_id = $1 AND s.patient_id = $2 AND s.date = $3 AND s.kind = 'answers'), '[]'::json),
       'routine', coalesce((SELECT d.entries FROM routine_day d
         WHERE d.practice_id = $1 AND d.patient_id = $2 AND d.date = $3), '{}'::jsonb)) AS data`,
    [scope.practiceId, patientId, date],
  );
  return rows[0]?.data ?? { morning: null, sendings: [], routine: {} };
}
