import { useMutation, useQuery } from "@tanstack/react-query";
import { useState } from "react";
import type { PracticeRules } from "@soepel/domain/rule-settings-schema";
import { ruleBookTexts } from "@soepel/i18n/staff/rule-book";
import { Button } from "../../components/button.tsx";
import { LeaveGuard } from "../../components/leave-guard.tsx";
import { Page, PageHeader } from "../../components/page.tsx";
import { ErrorBar, Panel } from "../../components/panel.tsx";
import { showToast } from "../../components/toast.tsx";
import { planTexts } from "@soepel/i18n/staff/plan";
import { reasonOf } from "../../lib/errors.ts";
import { useLocale } from "../../lib/locale.ts";
import { queryClient } from "../../lib/query-client.ts";
import { useMayDo } from "../../lib/session.ts";
import { trpc } from "../../lib/trpc.ts";
import { draftOfRules, readRules } from "./model/rules-draft.ts";
import { NumbersCard } from "./numbers-card.tsx";
import { SignalsCard } from "./signals-card.tsx";
import "./rules.css";

/** The rule book: every rule with its version, source and inputs, and what this practice set. */
export function RulesPage() {
  const locale = useLocale();
  const t = ruleBookTexts[locale];
  const query = useQuery(trpc.practice.rules.queryOptions(undefined, { refetchOnWindowFocus: false }));
  return (
    <Page>
      <PageHeader title={t.title} tab={t.title} sub={t.intro} />
      <Panel query={query} skeleton={[60, 60, 60, 60, 60, 60, 200]}>
        {(rules) => <RuleBook key={JSON.stringify(rules)} stored={rules} />}
      </Panel>
    </Page>
  );
}

function RuleBook({ stored }: { stored: PracticeRules }) {
  const locale = useLocale();
  const t = ruleBookTexts[locale];
  const admin = useMayDo("practice.write");
  const [draft, setDraft] = useState(() => draftOfRules(stored, locale));
  const read = readRules(draft);
  const dirty = JSON.stringify(draft) !== JSON.stringify(draftOfRules(stored, locale));
  const refresh = () => queryClient.invalidateQueries(trpc.practice.pathFilter());
  const save = useMutation(
    trpc.practice.saveRules.mutationOptions({
      onSuccess: async () => {
        await refresh();
        void queryClient.invalidateQueries(trpc.caseload.pathFilter());
        void queryClient.invalidateQueries(trpc.review.pathFilter());
        showToast({ text: t.saved });
      },
    }),
  );
  const conflict = save.isError && reasonOf(save.error) === "CONFLICT";
  return (
    <div className="rb">
      {!admin && <p className="s sec">{t.readOnly}</p>}
      <SignalsCard draft={draft} limits={read.limits} {...(admin && { onChange: setDraft })} />
      <NumbersCard draft={draft} problems={read.problems} {...(admin && { onChange: setDraft })} />
      {admin && (
        <div className="rb-save">
          {conflict && (
            <div className="notice" role="alert">
              <span>{t.conflict}</span>
              <Button size="small" className="end" onClick={() => void refresh()}>
                {t.takeTheirs}
              </Button>
            </div>
          )}
          {save.isError && !conflict && <ErrorBar error={save.error} />}
          {dirty && <span className="s sec">{t.unsaved}</span>}
          <Button
            look="primary"
            disabled={!dirty || read.rules === null || save.isPending}
            onClick={() => read.rules !== null && save.mutate({ before: stored, rules: read.rules })}
          >
            {save.isPending ? t.saving : t.save}
          </Button>
        </div>
      )}
      <LeaveGuard
        dirty={dirty && !save.isPending && !save.isSuccess}
        title={planTexts[locale].leaveTitle}
        text={t.unsaved}
      />
    </div>
  );
}
