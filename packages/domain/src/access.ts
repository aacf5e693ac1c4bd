/**
 * Who may do what (SECURITY.md §1), as data. The server's policies, the screens and the generated access test read this one
 * table. "own": the patient's therapists. "practice": anyone with the role in the same practice. "self": the patient's link.
 */
export const roles = ["therapist", "admin"] as const;
export type Role = (typeof roles)[number];

export type Reach = "own_caseload" | "same_practice" | "self";
export type DiaryStrength = "remembered" | "code";

export type Rule = {
  /** Staff roles that may do it; empty for patients only. */
  staff: Partial<Record<Role, Exclude<Reach, "self">>>;
  /** The weakest diary session that may do it, or null when patients may not. */
  patient: DiaryStrength | null;
  /** The person must have logged in within the last 15 minutes. */
  freshLogin?: true;
};

export const accessTable = {
  "practice.read": { staff: { therapist: "same_practice", admin: "same_practice" }, patient: null },
  "practice.write": { staff: { admin: "same_practice" }, patient: null, freshLogin: true },
  "staff.read": { staff: { admin: "same_practice" }, patient: null },
  "staff.write": { staff: { admin: "same_practice" }, patient: null, freshLogin: true },
  "library.read": { staff: { therapist: "same_practice", admin: "same_practice" }, patient: null },
  "library.write": { staff: { admin: "same_practice" }, patient: null },
  "library.publish": { staff: { admin: "same_practice" }, patient: null, freshLogin: true },
  "caseload.read": { staff: { therapist: "own_caseload" }, patient: null },
  "patient.create": { staff: { therapist: "same_practice" }, patient: null },
  "patient.read": { staff: { therapist: "own_caseload" }, patient: null },
  "patient.write": { staff: { therapist: "own_caseload" }, patient: null },
  "record.write": { staff: { therapist: "own_caseload" }, patient: null },
  "trial.write": { staff: { therapist: "own_caseload" }, patient: null },
  "patient.export": { staff: { therapist: "own_caseload" }, patient: null },
  "patient.import": { staff: { therapist: "own_caseload" }, patient: null },
  "patient.break_glass": { staff: { therapist: "same_practice" }, patient: null },
  "care.propose": { staff: { therapist: "own_caseload" }, patient: null },
  "care.answer": { staff: { therapist: "same_practice" }, patient: null },
  "care.unattended": { staff: { therapist: "same_practice" }, patient: null },
  "care.leave": { staff: { therapist: "own_caseload" }, patient: null },
  "care.take_over": { staff: { therapist: "same_practice" }, patient: null },
  "plan.write": { staff: { therapist: "own_caseload" }, patient: null },
  "link.issue": { staff: { therapist: "own_caseload" }, patient: null },
  "link.revoke": { staff: { therapist: "own_caseload", admin: "same_practice" }, patient: null },
  "link.list": { staff: { admin: "same_practice" }, patient: null },
  "flag.acknowledge": { staff: { therapist: "own_caseload" }, patient: null },
  "audit.read": { staff: { admin: "same_practice" }, patient: null },
  "diary.today": { staff: {}, patient: "remembered" },
  "diary.write": { staff: {}, patient: "remembered" },
  "diary.history": { staff: {}, patient: "code" },
  "diary.reminder": { staff: {}, patient: "code" },
  "diary.looked": { staff: {}, patient: "code" },
  "diary.export": { staff: {}, patient: "code" },
  "diary.stop": { staff: {}, patient: "code" },
} as const satisfies Record<string, Rule>;

export type Action = keyof typeof accessTable;
export const actions = Object.keys(accessTable) as Action[];

/** The rule of an action with its optional parts visible to callers. */
export const ruleOf = (action: Action): Rule => accessTable[action];

/** True when one of the roles may do the action at all; reach is checked where the patient is fetched. */
export function mayDo(held: readonly Role[], action: Action): boolean {
  const rule = ruleOf(action);
  return held.some((role) => rule.staff[role] !== undefined);
}
