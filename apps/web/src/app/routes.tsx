import { createRootRoute, createRoute, lazyRouteComponent, Outlet, redirect } from "@tanstack/react-router";
import { z } from "zod";
import type { Action } from "@soepel/domain/access";
import { patientIdSchema, templateIdSchema } from "@soepel/domain/primitives";
import { caseloadSearch } from "../features/caseload/search.ts";
import { exercisesSearch } from "../features/exercises/search.ts";
import { viewToRestore } from "../features/caseload/remembered-view.ts";
import { reportSearch } from "../features/review/report/search.ts";
import { reviewSearch } from "../features/review/search.ts";
import { testsSearch } from "../features/trials/search.ts";
import { urls } from "../lib/urls.ts";
import { only, signedIn } from "./guards.ts";
import { Shell } from "./shell/shell.tsx";

const root = createRootRoute({ component: Outlet });

/** Where to go after log-in; only addresses of this app. */
const loginSearch = z.object({ to: z.string().startsWith("/").max(300).optional().catch(undefined) });

const door = createRoute({
  getParentRoute: () => root,
  id: "door",
  component: lazyRouteComponent(() => import("../features/session/door.tsx"), "Door"),
});
const login = createRoute({
  getParentRoute: () => door,
  path: urls.login,
  validateSearch: loginSearch,
  component: lazyRouteComponent(() => import("../features/session/login-page.tsx"), "LoginPage"),
});
const loginCode = createRoute({
  getParentRoute: () => door,
  path: urls.loginCode,
  validateSearch: loginSearch,
  component: lazyRouteComponent(() => import("../features/session/code-page.tsx"), "CodePage"),
});
const secondFactor = createRoute({
  getParentRoute: () => door,
  path: urls.secondFactor,
  component: lazyRouteComponent(
    () => import("../features/session/second-factor-page.tsx"),
    "SecondFactorPage",
  ),
});
const setup = createRoute({
  getParentRoute: () => door,
  path: urls.setup,
  component: lazyRouteComponent(() => import("../features/session/setup-page.tsx"), "SetupPage"),
});
const invite = createRoute({
  getParentRoute: () => door,
  path: urls.invite,
  component: lazyRouteComponent(() => import("../features/session/invite-page.tsx"), "InvitePage"),
});

const inside = createRoute({
  getParentRoute: () => root,
  id: "inside",
  component: Shell,
  beforeLoad: async ({ location }) => ({ me: await signedIn(location.href) }),
});

const forAction =
  (action: Action) =>
  ({ location }: { location: { href: string } }) =>
    only(action, location.href);

const patientParams = {
  parse: (params: { patientId: string }) => {
    const parsed = patientIdSchema.safeParse(params.patientId);
    if (!parsed.success) throw redirect({ to: urls.caseload });
    return { patientId: parsed.data };
  },
};

const caseload = createRoute({
  getParentRoute: () => inside,
  path: urls.caseload,
  validateSearch: caseloadSearch,
  beforeLoad: async ({ location, search, context }) => {
    await only("caseload.read", location.href);
    const view = viewToRestore(context.me.staffId, search);
    if (view) throw redirect({ to: urls.caseload, search: view, replace: true });
  },
  component: lazyRouteComponent(() => import("../features/caseload/caseload-page.tsx"), "CaseloadPage"),
});
const newPatient = createRoute({
  getParentRoute: () => inside,
  path: urls.newPatient,
  beforeLoad: forAction("patient.create"),
  component: lazyRouteComponent(() => import("../features/patients/new-patient-page.tsx"), "NewPatientPage"),
});
const patient = createRoute({
  getParentRoute: () => inside,
  path: urls.patient,
  params: patientParams,
  validateSearch: reviewSearch,
  beforeLoad: forAction("patient.read"),
  component: lazyRouteComponent(() => import("../features/review/review-page.tsx"), "ReviewPage"),
});
const editPatient = createRoute({
  getParentRoute: () => inside,
  path: urls.editPatient,
  params: patientParams,
  beforeLoad: forAction("patient.write"),
  component: lazyRouteComponent(
    () => import("../features/patients/edit-patient-page.tsx"),
    "EditPatientPage",
  ),
});
const plan = createRoute({
  getParentRoute: () => inside,
  path: urls.plan,
  params: patientParams,
  beforeLoad: forAction("plan.write"),
  component: lazyRouteComponent(() => import("../features/plan/plan-page.tsx"), "PlanPage"),
});
const patientTests = createRoute({
  getParentRoute: () => inside,
  path: urls.patientTests,
  params: patientParams,
  validateSearch: testsSearch,
  beforeLoad: forAction("trial.write"),
  component: lazyRouteComponent(
    () => import("../features/trials/patient-tests-page.tsx"),
    "PatientTestsPage",
  ),
});
const tests = createRoute({
  getParentRoute: () => inside,
  path: urls.tests,
  beforeLoad: forAction("caseload.read"),
  component: lazyRouteComponent(() => import("../features/trials/trials-page.tsx"), "TrialsPage"),
});
const card = createRoute({
  getParentRoute: () => inside,
  path: urls.card,
  params: patientParams,
  beforeLoad: forAction("link.issue"),
  component: lazyRouteComponent(() => import("../features/patients/card-page.tsx"), "CardPage"),
});
const care = createRoute({
  getParentRoute: () => inside,
  path: urls.care,
  params: patientParams,
  beforeLoad: forAction("care.propose"),
  component: lazyRouteComponent(() => import("../features/patients/care-page.tsx"), "CarePage"),
});
const patientData = createRoute({
  getParentRoute: () => inside,
  path: urls.patientData,
  params: patientParams,
  beforeLoad: forAction("patient.export"),
  component: lazyRouteComponent(() => import("../features/data/data-page.tsx"), "DataPage"),
});
const report = createRoute({
  getParentRoute: () => inside,
  path: urls.report,
  params: patientParams,
  validateSearch: reportSearch,
  beforeLoad: forAction("patient.export"),
  component: lazyRouteComponent(() => import("../features/review/report/report-page.tsx"), "ReportPage"),
});
const glass = createRoute({
  getParentRoute: () => inside,
  path: urls.glass,
  beforeLoad: forAction("patient.break_glass"),
  component: lazyRouteComponent(() => import("../features/patients/glass-page.tsx"), "GlassPage"),
});
const unattended = createRoute({
  getParentRoute: () => inside,
  path: urls.unattended,
  beforeLoad: forAction("care.take_over"),
  component: lazyRouteComponent(() => import("../features/patients/unattended-page.tsx"), "UnattendedPage"),
});
const exercises = createRoute({
  getParentRoute: () => inside,
  path: urls.exercises,
  validateSearch: exercisesSearch,
  beforeLoad: forAction("library.read"),
  component: lazyRouteComponent(() => import("../features/exercises/exercises-page.tsx"), "ExercisesPage"),
});
const editExercise = createRoute({
  getParentRoute: () => inside,
  path: urls.editExercise,
  beforeLoad: forAction("library.write"),
  component: lazyRouteComponent(
    () => import("../features/exercises/editor/exercise-edit-page.tsx"),
    "ExerciseEditPage",
  ),
});
const libraryFile = createRoute({
  getParentRoute: () => inside,
  path: urls.libraryFile,
  beforeLoad: forAction("library.write"),
  component: lazyRouteComponent(
    () => import("../features/library-file/library-file-page.tsx"),
    "LibraryFilePage",
  ),
});
const rules = createRoute({
  getParentRoute: () => inside,
  path: urls.rules,
  beforeLoad: forAction("practice.read"),
  component: lazyRouteComponent(() => import("../features/rules/rules-page.tsx"), "RulesPage"),
});
const planPrint = createRoute({
  getParentRoute: () => inside,
  path: urls.planPrint,
  params: patientParams,
  beforeLoad: forAction("plan.write"),
  component: lazyRouteComponent(() => import("../features/plan/print/plan-print-page.tsx"), "PlanPrintPage"),
});
const templates = createRoute({
  getParentRoute: () => inside,
  path: urls.templates,
  beforeLoad: forAction("library.read"),
  component: lazyRouteComponent(() => import("../features/templates/templates-page.tsx"), "TemplatesPage"),
});
const template = createRoute({
  getParentRoute: () => inside,
  path: urls.template,
  params: {
    parse: (params: { templateId: string }) => {
      const parsed = templateIdSchema.safeParse(params.templateId);
      if (!parsed.success) throw redirect({ to: urls.templates });
      return { templateId: parsed.data };
    },
  },
  beforeLoad: forAction("library.read"),
  component: lazyRouteComponent(() => import("../features/templates/template-page.tsx"), "TemplatePage"),
});
const practice = createRoute({
  getParentRoute: () => inside,
  path: urls.practice,
  beforeLoad: forAction("practice.write"),
  component: lazyRouteComponent(() => import("../features/practice/practice-page.tsx"), "PracticePage"),
});
const team = createRoute({
  getParentRoute: () => inside,
  path: urls.team,
  beforeLoad: forAction("staff.read"),
  component: lazyRouteComponent(() => import("../features/practice/team-page.tsx"), "TeamPage"),
});
const links = createRoute({
  getParentRoute: () => inside,
  path: urls.links,
  beforeLoad: forAction("link.list"),
  component: lazyRouteComponent(() => import("../features/practice/links-page.tsx"), "LinksPage"),
});
const audit = createRoute({
  getParentRoute: () => inside,
  path: urls.audit,
  beforeLoad: forAction("audit.read"),
  component: lazyRouteComponent(() => import("../features/practice/audit-page.tsx"), "AuditPage"),
});

export const routeTree = root.addChildren([
  door.addChildren([login, loginCode, secondFactor, setup, invite]),
  inside.addChildren([
    caseload,
    newPatient,
    patient,
    editPatient,
    plan,
    patientTests,
    tests,
    card,
    care,
    patientData,
    report,
    glass,
    unattended,
    exercises,
    editExercise,
    libraryFile,
    rules,
    planPrint,
    templates,
    template,
    practice,
    team,
    links,
    audit,
  ]),
]);
