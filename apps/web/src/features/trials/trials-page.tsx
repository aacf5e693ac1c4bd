import { useQuery } from "@tanstack/react-query";
import { trialState } from "@soepel/domain/trial/trial";
import type { LocalDate } from "@soepel/domain/primitives";
import type { TrialRowWire } from "@soepel/domain/wire/trials";
import { staffTrialTexts } from "@soepel/i18n/staff/trials";
import { ButtonLink } from "../../components/button.tsx";
import { Page, PageHeader } from "../../components/page.tsx";
import { Empty, Panel } from "../../components/panel.tsx";
import { useTexts } from "../../lib/locale.ts";
import { trpc } from "../../lib/trpc.ts";
import { urls } from "../../lib/urls.ts";
import { TrialRow } from "./trial-row.tsx";
import "./trials.css";

type Section = "waiting" | "running" | "planned" | "earlier";
const sections: readonly Section[] = ["waiting", "running", "planned", "earlier"];

function sectionOf(trial: TrialRowWire, today: LocalDate): Section {
  const state = trialState(trial, today);
  if (state !== "finished") return state;
  return trial.reviewed === null ? "waiting" : "earlier";
}

/** All tests of the own caseload: what waits for a look first, then what runs. */
export function TrialsPage() {
  const t = useTexts(staffTrialTexts);
  const query = useQuery(trpc.trial.list.queryOptions());
  return (
    <Page>
      <PageHeader title={t.title} tab={t.title} sub={t.sub} />
      <Panel
        query={query}
        skeleton={[31, 58, 58, 31, 58, 58]}
        isEmpty={({ trials }) => trials.length === 0}
        empty={
          <Empty
            action={
              <ButtonLink to={urls.caseload} look="primary">
                {t.toPatients}
              </ButtonLink>
            }
          >
            {t.empty}
          </Empty>
        }
      >
        {({ today, trials }) => (
          <div className="trials">
            {sections.map((section) => {
              const own = trials.filter((trial) => sectionOf(trial, today) === section);
              if (own.length === 0) return null;
              return (
                <section key={section} className="trials-section">
                  <h2>
                    {t.sections[section]}
                    <b>{own.length}</b>
                    <span>{t.sectionNotes[section]}</span>
                  </h2>
                  <ul className="trials-rows">
                    {own.map((trial) => (
                      <TrialRow key={trial.trialId} trial={trial} today={today} />
                    ))}
                  </ul>
                </section>
              );
            })}
          </div>
        )}
      </Panel>
    </Page>
  );
}
