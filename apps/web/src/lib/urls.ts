/** Every address of the dashboard on one screen: routes as the router knows them, and what the server answers. */
export const urls = {
  caseload: "/",
  login: "/login",
  loginCode: "/login/code",
  secondFactor: "/login/second-factor",
  setup: "/setup",
  invite: "/invite",
  newPatient: "/patients/new",
  patient: "/patients/$patientId",
  plan: "/patients/$patientId/plan",
  card: "/patients/$patientId/card",
  editPatient: "/patients/$patientId/edit",
  care: "/patients/$patientId/care",
  patientData: "/patients/$patientId/data",
  report: "/patients/$patientId/report",
  glass: "/patients/read-along",
  exercises: "/exercises",
  editExercise: "/exercises/$slug/edit",
  libraryFile: "/library-file",
  templates: "/templates",
  template: "/templates/$templateId",
  practice: "/practice",
  team: "/team",
  audit: "/audit",
  links: "/links",
  api: {
    trpc: "/trpc/staff",
    signIn: "/api/auth/sign-in/email",
    demoCode: "/api/demo/code",
    signOut: "/api/auth/sign-out",
    enableSecondFactor: "/api/auth/two-factor/enable",
    verifyTotp: "/api/auth/two-factor/verify-totp",
    verifyBackupCode: "/api/auth/two-factor/verify-backup-code",
  },
} as const;

/** The address of one patient, for lists that are too long for a router link per row. */
export const patientHref = (patientId: string): string => urls.patient.replace("$patientId", patientId);
