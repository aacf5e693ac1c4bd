import type { TemplateContent } from "@soepel/domain/content";
import type { PlanItem } from "@soepel/domain/plan";
import type { Bilingual, LocalDate, PatientId, TemplateVersionId } from "@soepel/domain/primitives";
import type { Executor } from "../client.ts";
import { templateDeclined } from "../schema/plan.ts";
import type { StaffScope } from "./scope.ts";

export type TemplateUpdateRow = {
  patientId: PatientId;
  patientName: string;
  items: PlanItem[];
  templateVersionId: TemplateVersionId;
  pinnedVersion: number;
  version: number;
  changeNote: string | null;
  pinned: TemplateContent;
  next: TemplateContent;
};

export type CandidateRow = {
  patientId: PatientId;
  name: string;
  revision: number | null;
  template: Bilingual | null;
  endsOn: LocalDate | null;
  openFlags: number;
};

const ownPatients = `p.practice_id = $1 AND p.discharged_at IS NULL AND EXISTS (SELECT 1 FROM caseload c
  WHERE c.patient_id = p.id AND c.staff_id = $2 AND c.practice_id = $1 AND c.until IS NULL)`;
const newestRevision = `SELECT * FROM plan_revision r WHERE r.patient_id = p.id AND r.withdrawn_at IS NULL
  ORDER BY r.number DESC LIMIT 1`;

/** Plans of the caller's whole caseload: who follows an older template, and who can be given one. */
export const planOverview = (tx: Executor, { practiceId, staffId }: StaffScope) => ({
  /**
   * Plans that are not over and whose template has a newer published version that nobody decided on yet; of one patient or of
   * all. A practice's own copy of a template stands in for the shipped one.
   */
  async templateUpdates(today: LocalDate, patientId: PatientId | null): Promise<TemplateUpdateRow[]> {
    return tx.query<TemplateUpdateRow>(
      "plan_template_updates",
      `SELECT p.id AS "patientId", p.name AS "patientName", r.items, nv.id AS "templateVersionId",
         pv.version AS "pinnedVersion", nv.version, nv.change_note AS "changeNote", pv.content AS pinned, nv.content AS next
       FROM patient p
       JOIN LATERAL (${newestRevision}) AS r ON true
       JOIN template_version pv ON pv.id = r.template_version_id
       JOIN template pt ON pt.id = pv.template_id
       JOIN LATERAL (SELECT t.id FROM template t WHERE t.slug = pt.slug AND (t.practice_id IS NULL OR t.practice_id = $1)
         ORDER BY (t.practice_id IS NULL) LIMIT 1) AS t ON true
       JOIN LATERAL (SELECT * FROM template_version v WHERE v.template_id = t.id AND v.status = 'published'
         ORDER BY v.version DESC LIMIT 1) AS nv ON nv.version > pv.version
       WHERE ${ownPatients} AND ($4::uuid IS NULL OR p.id = $4) AND (r.ends_on IS NULL OR r.ends_on >= $3)
         AND NOT EXISTS (SELECT 1 FROM template_declined d WHERE d.patient_id = p.id AND d.template_version_id = nv.id)
       ORDER BY p.name`,
      [practiceId, staffId, today, patientId],
    );
  },

  /** Keeps the plan of a patient as it is beside this version; asking twice changes nothing. */
  async declineTemplate(patientId: PatientId, templateVersionId: TemplateVersionId, at: Date): Promise<void> {
    await tx.orm
      .insert(templateDeclined)
      .values({ practiceId, patientId, templateVersionId, declinedAt: at, declinedBy: staffId })
      .onConflictDoNothing();
  },

  async candidates(): Promise<CandidateRow[]> {
    return tx.query<CandidateRow>(
      "plan_candidates",
      `SELECT p.id AS "patientId", p.name, r.number AS revision, tv.content -> 'name' AS template,
         r.ends_on::text AS "endsOn", (SELECT count(*)::int FROM red_flag f
           WHERE f.patient_id = p.id AND f.acknowledged_at IS NULL) AS "openFlags"
       FROM patient p LEFT JOIN LATERAL (${newestRevision}) AS r ON true
       LEFT JOIN template_version tv ON tv.id = r.template_version_id
       WHERE ${ownPatients} ORDER BY p.name`,
      [practiceId, staffId],
    );
  },
});
