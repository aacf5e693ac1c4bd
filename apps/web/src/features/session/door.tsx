import { Outlet } from "@tanstack/react-router";
import { languageNames } from "@soepel/i18n/common";
import { Logo } from "../../components/logo.tsx";
import { showLocale, useLocale } from "../../lib/locale.ts";
import "./session.css";

/** The frame of everything before somebody is signed in: the mark, one card, the two languages. */
export function Door() {
  const locale = useLocale();
  const other = locale === "nl" ? "en" : "nl";
  return (
    <main className="door">
      <Logo size={44} />
      <div className="card door-card">
        <Outlet />
      </div>
      <button type="button" className="btn q sm" lang={other} onClick={() => showLocale(other)}>
        {languageNames[other]}
      </button>
    </main>
  );
}
