import type { Action } from "@soepel/domain/access";
import { urls } from "../../lib/urls.ts";

type PageName =
  | "patients"
  | "newPatient"
  | "readAlong"
  | "unattended"
  | "tests"
  | "exercises"
  | "templates"
  | "rules"
  | "team"
  | "practice"
  | "links"
  | "audit";

/** Pages that can be found by name, with the action that opens them. */
export const pages: readonly { name: PageName; href: string; action: Action }[] = [
  { name: "patients", href: urls.caseload, action: "caseload.read" },
  { name: "newPatient", href: urls.newPatient, action: "patient.create" },
  { name: "readAlong", href: urls.glass, action: "patient.break_glass" },
  { name: "unattended", href: urls.unattended, action: "care.take_over" },
  { name: "tests", href: urls.tests, action: "caseload.read" },
  { name: "exercises", href: urls.exercises, action: "library.read" },
  { name: "templates", href: urls.templates, action: "library.read" },
  { name: "rules", href: urls.rules, action: "practice.read" },
  { name: "team", href: urls.team, action: "staff.read" },
  { name: "practice", href: urls.practice, action: "practice.write" },
  { name: "links", href: urls.links, action: "link.list" },
  { name: "audit", href: urls.audit, action: "audit.read" },
];
