import type { MorningAnswers } from "@soepel/domain/morning";
import type { LocalDate, PatientId } from "@soepel/domain/primitives";
import type { Executor } from "../client.ts";
import type { RoutineEntries } from "../schema/diary.ts";
import type { StaffScope } from "./scope.ts";

export type ReviewDays = {
  first: LocalDate | null;
  /** date, answers, days late, corrected */
  mornings: [LocalDate, MorningAnswers, number, boolean][];
  baseline: [LocalDate, MorningAnswers, number, boolean][];
  routine: [LocalDate, RoutineEntries][];
};

const tuple = "json_build_array(m.date, m.answers, m.days_late, m.corrected)";

/** The days of one patient that the caller has already reached, as one json value. */
export async function readReviewDays(
  tx: Executor,
  scope: StaffScope,
  window: { patientId: PatientId; from: LocalDate; to: LocalDate; baselineDays: number },
): Promise<ReviewDays> {
  const rows = await tx.query<{ data: ReviewDays }>(
    "review_days",
    `SELECT json_build_object(
       'first', f.first,
       'mornings', coalesce((SELECT json_agg(${tuple} ORDER BY m.date) FROM morning m
          WHERE m.patient_id = $2 AND m.practice_id = $1 AND m.date BETWEEN $3 AND $4), '[]'::json),
       'baseline', coalesce((SELECT json_agg(${tuple} ORDER BY m.date) FROM morning m
          WHERE m.patient_id = $2 AND m.practice_id = $1 AND m.date BETWEEN f.first AND f.first + $5::int - 1), '[]'::json),
       'routine', coalesce((SELECT json_agg(json_build_array(d.date, d.entries) ORDER BY d.date) FROM routine_day d
          WHERE d.patient_id = $2 AND d.practice_id = $1 AND d.date BETWEEN $3 AND $4), '[]'::json)) AS data
     FROM (SELECT min(date) AS first FROM morning WHERE patient_id = $2 AND practice_id = $1) AS f`,
    [scope.practiceId, window.patientId, window.from, window.to, window.baselineDays],
  );
  return rows[0]?.data ?? { first: null, mornings: [], baseline: [], routine: [] };
}
