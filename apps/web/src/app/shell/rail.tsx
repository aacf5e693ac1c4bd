import { Link, useRouterState } from "@tanstack/react-router";
import type { ReactNode } from "react";
import { shellTexts } from "@soepel/i18n/staff/shell";
import { Icon, type IconName } from "../../components/icon.tsx";
import { useTexts } from "../../lib/locale.ts";
import { useMe } from "../../lib/session.ts";
import { urls } from "../../lib/urls.ts";
import { Logo } from "../../components/logo.tsx";
import { OwnMenu } from "./own-menu.tsx";
import "./rail.css";

type RailUrl =
  | typeof urls.caseload
  | typeof urls.tests
  | typeof urls.exercises
  | typeof urls.templates
  | typeof urls.rules
  | typeof urls.team
  | typeof urls.practice
  | typeof urls.audit
  | typeof urls.links;

/** The main menu: what the person's roles open, nothing else. */
export function Rail({ openFlags }: { openFlags: number }) {
  const t = useTexts(shellTexts);
  const me = useMe();
  const therapist = me.roles.includes("therapist");
  const onFlags = useRouterState({
    select: ({ location }) => "group" in location.search && location.search.group === "flags",
  });
  const admin = me.roles.includes("admin");
  return (
    <nav className="rail no-print" aria-label={t.mainMenu}>
      <Logo size={34} />
      {therapist && <RailLink to={urls.caseload} icon="people" label={t.patients} exact quiet={onFlags} />}
      {therapist && openFlags > 0 && (
        <Link to={urls.caseload} search={{ group: "flags" }} className="rail-link" activeProps={{}}>
          <Icon name="flag" size={20} />
          {t.flags}
          <span className="n" aria-hidden="true">
            {openFlags}
          </span>
          <span className="vh">{t.openFlags(openFlags)}</span>
        </Link>
      )}
      {therapist && <RailLink to={urls.tests} icon="test" label={t.tests} />}
      <RailLink to={urls.exercises} icon="library" label={t.exercises} />
      {(therapist || admin) && <RailLink to={urls.templates} icon="template" label={t.templates} />}
      <RailLink to={urls.rules} icon="rules" label={t.rules} />
      {admin && <RailLink to={urls.team} icon="team" label={t.team} />}
      {admin && <RailLink to={urls.practice} icon="practice" label={t.practice} />}
      {admin && <RailLink to={urls.links} icon="link" label={t.links} />}
      {admin && <RailLink to={urls.audit} icon="log" label={t.audit} />}
      <div className="end">
        <OwnMenu />
      </div>
    </nav>
  );
}

function RailLink({
  to,
  icon,
  label,
  exact = false,
  quiet = false,
}: {
  to: RailUrl;
  icon: IconName;
  label: ReactNode;
  exact?: boolean;
  /** Current, but a narrower link of the menu says so already. */
  quiet?: boolean;
}) {
  return (
    <Link
      to={to}
      className={quiet ? "rail-link quiet" : "rail-link"}
      activeOptions={{ exact, includeSearch: false }}
    >
      <Icon name={icon} size={20} />
      {label}
    </Link>
  );
}
