import type { ReactNode } from "react";
import { revisionInForce } from "@soepel/domain/due";
import type { RevisionWire } from "@soepel/domain/wire/common";
import type { PlanPage } from "@soepel/domain/wire/plans";
import { listText, shortDate } from "@soepel/i18n/format";
import { conditionTexts } from "@soepel/i18n/plan";
import { planTexts } from "@soepel/i18n/staff/plan";
import { Button } from "../../components/button.tsx";
import { Kbd, Tag } from "../../components/parts.tsx";
import { useLocale } from "../../lib/locale.ts";
import type { PinnedTemplate } from "./use-pinned-template.ts";

/** Whose plan, what is in force now, and the way to send. */
export function PlanHead({
  data,
  base,
  pinned,
  dirty,
  actions,
  onSend,
  sending,
}: {
  data: PlanPage;
  base: RevisionWire | null;
  pinned: PinnedTemplate | null;
  dirty: boolean;
  actions: ReactNode;
  onSend: () => void;
  sending: boolean;
}) {
  const locale = useLocale();
  const t = planTexts[locale];
  const { patient, openFlags } = data;
  const facts = [...nowFacts(data, locale)];
  if (patient.conditions.length > 0) {
    const names = patient.conditions.map((condition) => conditionTexts[locale][condition]);
    facts.push(t.conditions(listText(names, locale)));
  }
  if (pinned !== null) {
    facts.push(t.fromTemplate(pinned.name[locale], pinned.version));
    if (pinned.newer !== null) facts.push(t.newerTemplate(pinned.newer));
  }
  const before = `${facts.join(" · ")} · `;
  const state = base === null ? t.draftFirst : dirty ? t.draftAfter(base.number) : t.unchanged;
  return (
    <header className="pe-head">
      <div>
        <h1>
          {t.title(patient.name)} <Tag tone={dirty ? "pri" : "plain"}>{state}</Tag>
        </h1>
        <p>
          {before}
          {openFlags > 0 ? <b className="plan-open-flag">{t.openFlags(openFlags)}</b> : t.noOpenFlags}
        </p>
      </div>
      <div className="actions">
        {actions}
        <Button look="primary" disabled={sending} onClick={onSend}>
          {sending ? t.sending : t.send} <Kbd>⌘</Kbd>
          <Kbd>{t.enterKey}</Kbd>
        </Button>
      </div>
    </header>
  );
}

/** What holds today and what comes, in the words of the header. */
function nowFacts({ revisions, today }: PlanPage, locale: "nl" | "en"): string[] {
  const t = planTexts[locale];
  const day = (date: RevisionWire["effectiveFrom"]) => shortDate(date, locale);
  const newest = revisions.at(-1);
  if (newest === undefined) return [t.noPlan];
  const now = revisionInForce(revisions, today);
  const facts: string[] = [];
  if (now !== null) {
    const end = now.endsOn === null ? "" : `, ${t.until(day(now.endsOn))}`;
    facts.push(`${t.inForce(now.number, day(now.effectiveFrom))}${end}`);
  }
  if (newest.effectiveFrom > today) facts.push(t.startsLater(newest.number, day(newest.effectiveFrom)));
  else if (now === null && newest.endsOn !== null) facts.push(t.ended(newest.number, day(newest.endsOn)));
  return facts;
}
