import { and, desc, eq, exists, isNull, ne, sql } from "drizzle-orm";
import type { LocalDate, Locale, PatientId, StaffId } from "@soepel/domain/primitives";
import type { PatientInput } from "@soepel/domain/wire/patients";
import type { Executor } from "../client.ts";
import { caseload, patient, reviewMark } from "../schema/patient.ts";
import { staff } from "../schema/practice.ts";
import type { StaffScope } from "./scope.ts";

export type PatientRow = typeof patient.$inferSelect;
export type LastReview = { at: Date; by: string; staffId: StaffId };

export type Therapist = { staffId: StaffId; name: string };

/** Everyone on the patient `p` who can log in, by name: somebody switched off reads nothing. */
export const therapistsJson = `coalesce((SELECT json_agg(json_build_object('staffId', w.id, 'name', w.name) ORDER BY w.name)
  FROM caseload y JOIN staff w ON w.id = y.staff_id WHERE y.patient_id = p.id AND y.until IS NULL
    AND w.is_therapist AND w.disabled_at IS NULL), '[]'::json)`;

/** Patients as one therapist reaches them: own practice and own caseload, nothing else. */
export const patientRepo = (tx: Executor, scope: StaffScope) => ({
  /** The patient when this therapist may see them, else null: a foreign id and a missing id look the same. */
  async reach(patientId: PatientId): Promise<PatientRow | null> {
    const own = tx.orm
      .select({ one: sql`1` })
      .from(caseload)
      .where(
        and(
          eq(caseload.patientId, patient.id),
          eq(caseload.staffId, scope.staffId),
          eq(caseload.practiceId, scope.practiceId),
          isNull(caseload.until),
        ),
      );
    const rows = await tx.orm
      .select()
      .from(patient)
      .where(and(eq(patient.id, patientId), eq(patient.practiceId, scope.practiceId), exists(own)));
    return rows[0] ?? null;
  },

  /** In the same practice, for an admin who closes a link; the row's content must not reach that admin. */
  async inPractice(patientId: PatientId): Promise<{ id: PatientId } | null> {
    const rows = await tx.orm
      .select({ id: patient.id })
      .from(patient)
      .where(and(eq(patient.id, patientId), eq(patient.practiceId, scope.practiceId)));
    return rows[0] ?? null;
  },

  async create(input: PatientInput, at: Date): Promise<PatientId> {
    const [row] = await tx.orm
      .insert(patient)
      .values({ ...input, practiceId: scope.practiceId, createdAt: at })
      .returning({ id: patient.id });
    if (!row) throw new Error("insert returned nothing");
    await tx.orm
      .insert(caseload)
      .values({ practiceId: scope.practiceId, patientId: row.id, staffId: scope.staffId, since: at });
    return row.id;
  },

  /** Changes what the form holds, if that still is what the caller saw; false when it was changed in between. */
  async change(patientId: PatientId, revision: number, input: PatientInput, at: Date): Promise<boolean> {
    const rows = await tx.orm
      .update(patient)
      .set({ ...input, revision: revision + 1, changedAt: at, changedBy: scope.staffId })
      .where(
        and(
          eq(patient.id, patientId),
          eq(patient.practiceId, scope.practiceId),
          eq(patient.revision, revision),
        ),
      )
      .returning({ id: patient.id });
    return rows.length > 0;
  },

  async setBaseline(patientId: PatientId, from: LocalDate | null): Promise<void> {
    await tx.orm
      .update(patient)
      .set({ baselineFrom: from })
      .where(and(eq(patient.id, patientId), eq(patient.practiceId, scope.practiceId)));
  },

  async nameOf(staffId: StaffId): Promise<string> {
    const rows = await tx.orm
      .select({ name: staff.name })
      .from(staff)
      .where(and(eq(staff.id, staffId), eq(staff.practiceId, scope.practiceId)));
    return rows[0]?.name ?? "";
  },

  async therapists(patientId: PatientId): Promise<Therapist[]> {
    const rows = await tx.query<{ data: Therapist[] }>(
      "patient_therapists",
      `SELECT ${therapistsJson} AS data FROM patient p WHERE p.id = $2 AND p.practice_id = $1`,
      [scope.practiceId, patientId],
    );
    return rows[0]?.data ?? [];
  },

  /** Ends the treatment, or takes it up again with null; false when it was so already. */
  async setDischarged(patientId: PatientId, at: Date | null): Promise<boolean> {
    const rows = await tx.query<{ id: string }>(
      "patient_discharged",
      `UPDATE patient SET discharged_at = $3 WHERE id = $2 AND practice_id = $1
         AND (discharged_at IS NULL) = ($3::timestamptz IS NOT NULL) RETURNING id`,
      [scope.practiceId, patientId, at === null ? null : at.toISOString()],
    );
    return rows.length > 0;
  },

  /** Who looked at these weeks last; null when nobody did, or every mark was undone. */
  async lastReview(patientId: PatientId): Promise<LastReview | null> {
    const rows = await tx.orm
      .select({ at: reviewMark.at, by: staff.name, staffId: reviewMark.staffId })
      .from(reviewMark)
      .innerJoin(staff, eq(staff.id, reviewMark.staffId))
      .where(
        and(
          eq(reviewMark.patientId, patientId),
          eq(reviewMark.practiceId, scope.practiceId),
          isNull(reviewMark.undoneAt),
        ),
      )
      .orderBy(desc(reviewMark.at))
      .limit(1);
    return rows[0] ?? null;
  },

  async markReviewed(patientId: PatientId, at: Date): Promise<void> {
    await tx.orm
      .insert(reviewMark)
      .values({ practiceId: scope.practiceId, patientId, staffId: scope.staffId, at });
  },

  /** Takes back this therapist's newest mark since `since`; false when there is none. */
  async undoReviewed(patientId: PatientId, since: Date, at: Date): Promise<boolean> {
    const rows = await tx.query<{ id: string }>(
      "review_undo",
      `UPDATE review_mark SET undone_at = $5 WHERE id = (
         SELECT id FROM review_mark WHERE practice_id = $1 AND patient_id = $2 AND staff_id = $3
           AND undone_at IS NULL AND at >= $4 ORDER BY at DESC LIMIT 1)
       RETURNING id`,
      [scope.practiceId, patientId, scope.staffId, since.toISOString(), at.toISOString()],
    );
    return rows.length > 0;
  },
});

/** The patient's own record, as the diary may change it. */
export const ownPatientRepo = (tx: Executor, patientId: PatientId) => ({
  /** A form that a therapist has open meanwhile must not set the language back unseen, so it counts as a change. */
  async setLocale(locale: Locale, at: Date): Promise<void> {
    await tx.orm
      .update(patient)
      .set({ locale, revision: sql`${patient.revision} + 1`, changedAt: at, changedBy: null })
      .where(and(eq(patient.id, patientId), ne(patient.locale, locale)));
  },
});
