import { and, desc, eq, gt } from "drizzle-orm";
import type { PatientId } from "@soepel/domain/primitives";
import type { Executor } from "../client.ts";
import { accessReason } from "../schema/care.ts";
import { patient } from "../schema/patient.ts";
import type { PatientRow } from "./patients.ts";
import type { StaffScope } from "./scope.ts";

/** Reasons that staff wrote down for what is not everyday: reading along with a colleague, taking data along. */
export const reasonRepo = (tx: Executor, scope: StaffScope) => ({
  async add(input: {
    patientId: PatientId;
    kind: string;
    reason: string;
    at: Date;
    until: Date | null;
    requestId: string;
  }): Promise<void> {
    await tx.orm
      .insert(accessReason)
      .values({ ...input, practiceId: scope.practiceId, staffId: scope.staffId });
  },

  /** Patients of the practice with exactly this own number, or else exactly this name; case and outer spaces aside. */
  async find(who: string): Promise<{ id: PatientId }[]> {
    const exactly = (column: "number" | "name") =>
      tx.query<{ id: PatientId }>(
        `reason_find_${column}`,
        `SELECT id FROM patient WHERE practice_id = $1 AND lower(trim(${column})) = lower(trim($2)) LIMIT 2`,
        [scope.practiceId, who],
      );
    const byNumber = await exactly("number");
    return byNumber.length > 0 ? byNumber : exactly("name");
  },

  /** A patient of a colleague whom the caller may read now, and until when; null when no reason of theirs is in force. */
  async readAlong(patientId: PatientId, at: Date): Promise<{ patient: PatientRow; until: Date } | null> {
    const [row] = await tx.orm
      .select({ patient, until: accessReason.until })
      .from(accessReason)
      .innerJoin(patient, eq(patient.id, accessReason.patientId))
      .where(
        and(
          eq(accessReason.practiceId, scope.practiceId),
          eq(patient.practiceId, scope.practiceId),
          eq(accessReason.patientId, patientId),
          eq(accessReason.staffId, scope.staffId),
          gt(accessReason.until, at),
        ),
      )
      .orderBy(desc(accessReason.until))
      .limit(1);
    return row && row.until !== null ? { patient: row.patient, until: row.until } : null;
  },
});
