/** Letters of what a scope may do with rows: r(ead), i(nsert), u(pdate), d(elete). */
export type Letters = string;
type Wall = {
  /** Whose rows: see the migration of row-level security. */
  kind: "content" | "practice" | "library" | "note" | "account" | "audit";
  therapist: Letters;
  admin: Letters;
  patient: Letters;
  public: Letters;
  system: Letters;
  login: Letters;
};

const wall = (
  kind: Wall["kind"],
  staff: [therapist: Letters, admin: Letters],
  more: Partial<Wall> = {},
): Wall => ({
  kind,
  therapist: staff[0],
  admin: staff[1],
  patient: "",
  public: "",
  system: "",
  login: "",
  ...more,
});

/** What row-level security should let through, table by table; the test compares it with what the database does. */
export const wallTable: Record<string, Wall> = {
  practice: wall("practice", ["r", "ru"], { patient: "r", public: "ri", system: "r" }),
  staff: wall("practice", ["ru", "ru"], { patient: "r", public: "ri" }),
  staff_invite: wall("practice", ["", "riu"], { public: "ru" }),
  patient: wall("content", ["riu", "ru"], { patient: "ru", system: "r" }),
  caseload: wall("content", ["riu", "r"]),
  review_mark: wall("content", ["riu", ""], { patient: "r" }),
  diary_link: wall("content", ["riu", "ru"], { patient: "ru", public: "ru", system: "r" }),
  diary_session: wall("content", ["ru", "ru"], { patient: "ru", public: "ri" }),
  morning: wall("content", ["ri", ""], { patient: "riu", system: "r" }),
  routine_day: wall("content", ["r", ""], { patient: "riu" }),
  submission: wall("content", ["ri", ""], { patient: "ri", system: "r" }),
  red_flag: wall("content", ["ru", ""], { patient: "riu" }),
  plan_revision: wall("content", ["riu", "r"], { patient: "r" }),
  plan_pause: wall("content", ["riud", ""], { patient: "r" }),
  template_declined: wall("content", ["ri", ""]),
  trial: wall("content", ["riu", ""], { patient: "r" }),
  trial_change: wall("content", ["riu", ""], { patient: "ri" }),
  marker: wall("content", ["riu", ""], { patient: "riu" }),
  goal: wall("content", ["riu", ""], { patient: "r" }),
  goal_rating: wall("content", ["ri", ""], { patient: "ri" }),
  note: wall("note", ["riu", ""], { patient: "r" }),
  external_score: wall("content", ["riu", ""]),
  handover: wall("content", ["riu", ""]),
  access_reason: wall("content", ["ri", ""]),
  reminder: wall("content", ["", ""], { patient: "riud", public: "rd", system: "ru" }),
  reminder_try: wall("content", ["", ""], { patient: "r", system: "riu" }),
  demo_mail: wall("practice", ["", "r"], { system: "i" }),
  exercise_version: wall("library", ["r", "ri"], { patient: "r" }),
  exercise_draft: wall("practice", ["r", "riud"]),
  library_archived: wall("practice", ["r", "riud"], { patient: "r" }),
  template: wall("library", ["r", "riud"], { patient: "r" }),
  template_version: wall("library", ["r", "riud"], { patient: "r" }),
  audit_head: wall("practice", ["ru", "ru"], { patient: "ru", public: "riu", system: "ru" }),
  auth_user: wall("account", ["", "r"], { public: "r", login: "riud" }),
  auth_session: wall("account", ["", "r"], { login: "riud" }),
  auth_account: wall("account", ["", ""], { login: "riud" }),
  auth_verification: wall("account", ["", ""], { login: "riud" }),
  auth_two_factor: wall("account", ["", ""], { login: "riud" }),
  auth_totp_use: wall("account", ["", ""], { login: "riud" }),
  auth_attempt: wall("account", ["", ""], { public: "riud", login: "riud" }),
  audit_entry: wall("audit", ["i", "ri"], { patient: "ri", public: "i", system: "i" }),
};
