import type { Scope } from "./repo/scope.ts";

/**
 * On whose behalf a statement runs, as row-level security sees it. Beside the scopes of requests: "system" is the job that
 * sends reminders, "login" the log-in library with its own tables, "maintenance" the installation itself (migrations, shipped
 * library, generator, tests), which reaches every row. Without any access a statement reaches no row of any table.
 */
export type Access = Scope | { kind: "system" } | { kind: "login" } | { kind: "maintenance" };

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;
const checked = (id: string): string => {
  if (!uuid.test(id)) throw new TypeError("an id of a scope is not a uuid");
  return id;
};

const staffScope = (role: string): string => {
  const held = role.split("+");
  if (!held.includes("therapist")) return "admin";
  return held.includes("admin") ? "therapist_admin" : "therapist";
};

/** Values of `soepel.scope`, `soepel.practice` and `soepel.person`; safe to write into text between quotes. */
export function settingsOf(access: Access): [scope: string, practice: string, person: string] {
  if (access.kind === "staff") {
    return [staffScope(access.role), checked(access.practiceId), checked(access.staffId)];
  }
  if (access.kind === "patient") return ["patient", checked(access.practiceId), checked(access.patientId)];
  return [access.kind, "", ""];
}

const setting = (name: string, value: string) => `set_config('soepel.${name}', ${value}, true)`;
const setAll = ([scope, practice, person]: [string, string, string]) =>
  `SELECT ${setting("scope", scope)}, ${setting("practice", practice)}, ${setting("person", person)}`;

/** Sets the three settings for the running transaction; $1 to $3 are the values. */
export const setByParameters = setAll(["$1", "$2", "$3"]);

/** The same as text that can travel with BEGIN. */
export const setByText = (access: Access): string => {
  const [scope, practice, person] = settingsOf(access);
  return setAll([`'${scope}'`, `'${practice}'`, `'${person}'`]);
};
