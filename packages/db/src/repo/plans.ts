import { and, asc, eq, isNull, sql } from "drizzle-orm";
import type { PlanItem } from "@soepel/domain/plan";
import type {
  LocalDate,
  PatientId,
  PauseId,
  RevisionId,
  StaffId,
  TemplateVersionId,
} from "@soepel/domain/primitives";
import type { Executor } from "../client.ts";
import { template, templateVersion } from "../schema/library.ts";
import { planPause, planRevision } from "../schema/plan.ts";
import { staff } from "../schema/practice.ts";
import type { Scope } from "./scope.ts";

export type PauseRow = { pauseId: PauseId; from: LocalDate; to: LocalDate | null };
export type RevisionRow = {
  id: RevisionId;
  number: number;
  planStartedOn: LocalDate;
  effectiveFrom: LocalDate;
  endsOn: LocalDate | null;
  reason: string | null;
  createdAt: Date;
  createdBy: string;
  template: { slug: string; version: number } | null;
  items: PlanItem[];
};

/** Plans of a patient that the caller has already reached (or is). Withdrawn revisions are never returned. */
export const planRepo = (tx: Executor, scope: Exclude<Scope, { kind: "public" }>) => ({
  async revisions(patientId: PatientId): Promise<RevisionRow[]> {
    const rows = await tx.orm
      .select({
        id: planRevision.id,
        number: planRevision.number,
        planStartedOn: planRevision.planStartedOn,
        effectiveFrom: planRevision.effectiveFrom,
        endsOn: planRevision.endsOn,
        reason: planRevision.reason,
        createdAt: planRevision.createdAt,
        createdBy: staff.name,
        templateSlug: template.slug,
        templateVersion: templateVersion.version,
        items: planRevision.items,
      })
      .from(planRevision)
      .innerJoin(staff, eq(staff.id, planRevision.createdBy))
      .leftJoin(templateVersion, eq(templateVersion.id, planRevision.templateVersionId))
      .leftJoin(template, eq(template.id, templateVersion.templateId))
      .where(
        and(
          eq(planRevision.patientId, patientId),
          eq(planRevision.practiceId, scope.practiceId),
          isNull(planRevision.withdrawnAt),
        ),
      )
      .orderBy(asc(planRevision.number));
    return rows.map(({ templateSlug, templateVersion: version, ...row }) => ({
      ...row,
      template: templateSlug !== null && version !== null ? { slug: templateSlug, version } : null,
    }));
  },

  async pauses(patientId: PatientId): Promise<PauseRow[]> {
    return tx.orm
      .select({ pauseId: planPause.id, from: planPause.from, to: planPause.to })
      .from(planPause)
      .where(and(eq(planPause.patientId, patientId), eq(planPause.practiceId, scope.practiceId)))
      .orderBy(asc(planPause.from));
  },

  async addPause(input: {
    patientId: PatientId;
    from: LocalDate;
    to: LocalDate | null;
    createdBy: StaffId;
    createdAt: Date;
  }): Promise<void> {
    await tx.orm.insert(planPause).values({ ...input, practiceId: scope.practiceId });
  },

  /** Gives a pause another last day. */
  async endPause(id: PauseId, to: LocalDate): Promise<void> {
    await tx.orm
      .update(planPause)
      .set({ to })
      .where(and(eq(planPause.id, id), eq(planPause.practiceId, scope.practiceId)));
  },

  /** Takes away a pause of which no day has passed. */
  async cancelPause(id: PauseId): Promise<void> {
    await tx.orm
      .delete(planPause)
      .where(and(eq(planPause.id, id), eq(planPause.practiceId, scope.practiceId)));
  },

  /** Pain on rising of the mornings between two days, both included; null where it was not answered. */
  async painOnRising(
    patientId: PatientId,
    from: LocalDate,
    to: LocalDate,
  ): Promise<{ date: LocalDate; value: number | null }[]> {
    return tx.query<{ date: LocalDate; value: number | null }>(
      "plan_pain",
      `SELECT date::text AS date, (answers -> 'pain_rise' ->> 'value')::float AS value FROM morning
       WHERE patient_id = $1 AND practice_id = $2 AND date BETWEEN $3 AND $4 ORDER BY date`,
      [patientId, scope.practiceId, from, to],
    );
  },

  /** Lets one change of this patient's plan happen at a time; the next caller then sees the newer revision. */
  async lock(patientId: PatientId): Promise<void> {
    await tx.query("plan_lock", "SELECT pg_advisory_xact_lock(hashtextextended($1::text, 12))", [patientId]);
  },

  /** Newest number ever given out, also to withdrawn revisions; 0 when there was none. */
  async newestNumber(patientId: PatientId): Promise<number> {
    const rows = await tx.orm
      .select({ newest: sql<number>`coalesce(max(${planRevision.number}), 0)` })
      .from(planRevision)
      .where(and(eq(planRevision.patientId, patientId), eq(planRevision.practiceId, scope.practiceId)));
    return rows[0]?.newest ?? 0;
  },

  /** Ends a revision before its first day; `replacedBy` is the number of the one that takes its place. */
  async withdraw(revisionId: RevisionId, at: Date, replacedBy: number | null = null): Promise<void> {
    await tx.orm
      .update(planRevision)
      .set({ withdrawnAt: at, replacedBy })
      .where(and(eq(planRevision.id, revisionId), eq(planRevision.practiceId, scope.practiceId)));
  },

  /** Brings back the changes to come that a revision had replaced. */
  async restoreReplacedBy(patientId: PatientId, number: number): Promise<void> {
    await tx.orm
      .update(planRevision)
      .set({ withdrawnAt: null, replacedBy: null })
      .where(
        and(
          eq(planRevision.patientId, patientId),
          eq(planRevision.practiceId, scope.practiceId),
          eq(planRevision.replacedBy, number),
        ),
      );
  },

  async add(input: Omit<typeof planRevision.$inferInsert, "practiceId">): Promise<void> {
    await tx.orm.insert(planRevision).values({ ...input, practiceId: scope.practiceId });
  },

  /** A published version that this practice may use, or null. */
  async usableTemplateVersion(id: TemplateVersionId): Promise<{ id: TemplateVersionId } | null> {
    const rows = await tx.query<{ id: TemplateVersionId }>(
      "plan_template_version",
      `SELECT id FROM template_version WHERE id = $1 AND status = 'published' AND (practice_id IS NULL OR practice_id = $2)`,
      [id, scope.practiceId],
    );
    return rows[0] ?? null;
  },
});
