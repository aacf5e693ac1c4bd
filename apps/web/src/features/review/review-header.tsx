import type { ReviewWire } from "@soepel/domain/wire/patients";
import { localDateAt } from "@soepel/domain/zone";
import { dayMonth, relativeDay, shortDate } from "@soepel/i18n/format";
import { reasonTexts } from "@soepel/i18n/staff/caseload-reasons";
import { ruleTexts } from "@soepel/i18n/staff/rule-texts";
import { careTexts } from "@soepel/i18n/staff/care";
import { reportTexts } from "@soepel/i18n/staff/report";
import { reviewTexts } from "@soepel/i18n/staff/review";
import { reviewNoteTexts } from "@soepel/i18n/staff/review-notes";
import { Link } from "@tanstack/react-router";
import type { ReactNode } from "react";
import { Button, ButtonLink } from "../../components/button.tsx";
import { Icon } from "../../components/icon.tsx";
import { Kbd, Tag } from "../../components/parts.tsx";
import { useLocale, useTexts } from "../../lib/locale.ts";
import { urls } from "../../lib/urls.ts";
import { headerFacts, type PlanFact } from "./header-facts.ts";
import { settingsOf } from "./patient-record.ts";
import { openSignals, planState, toneOf } from "./open-signals.ts";
import type { Reviewed } from "./use-reviewed.ts";

/** The keys of the actions, as review-page.tsx listens to them. */
const keys = { note: "N", plan: "P", reviewed: "R" };

/** A further fact on the same line. */
const beside = (text: string) => ` · ${text}`;

/** Who this is and where things stand, with the three things to do from here. */
export function ReviewHeader({
  review,
  reviewed,
  onNote,
}: {
  review: ReviewWire;
  reviewed: Reviewed;
  onNote: () => void;
}) {
  const n = useTexts(reviewNoteTexts);
  const care = useTexts(careTexts);
  const reports = useTexts(reportTexts);
  const t = useTexts(reviewTexts).header;
  const locale = useLocale();
  const { patient, today } = review;
  const facts = headerFacts(review);
  const params = { patientId: patient.patientId };
  const about = [
    facts.age === null ? null : t.age(facts.age),
    patient.number === null ? null : t.number(patient.number),
  ].filter((part) => part !== null);
  const seen = patient.lastReviewed;
  const team = patient.therapists.map((one) => one.name).join(", ");
  const dayOf = (instant: string) => localDateAt(Date.parse(instant), review.timeZone);
  return (
    <header className="review-head">
      <h1>
        {patient.name}
        {about.length > 0 && <span className="mut">{about.join(" · ")}</span>}
        {patient.tags.map((tag) => (
          <Tag key={tag}>{tag}</Tag>
        ))}
      </h1>
      {patient.readAlongUntil === null && (
        <div className="review-actions no-print">
          <ButtonLink to={urls.editPatient} params={params}>
            <Icon name="pencil" />
            {t.edit}
          </ButtonLink>
          <ButtonLink to={urls.report} params={params} search={{}}>
            <Icon name="print" />
            {reports.tab}
          </ButtonLink>
          <Button onClick={onNote}>
            <Icon name="log" />
            {n.button}
            <Kbd>{keys.note}</Kbd>
          </Button>
          <ButtonLink to={urls.patientTests} params={params}>
            <Icon name="test" />
            {t.tests}
          </ButtonLink>
          <ButtonLink to={urls.plan} params={params}>
            <Icon name="plan" />
            {facts.plan.state === "none" ? t.makePlan : t.changePlan}
            <Kbd>{keys.plan}</Kbd>
          </ButtonLink>
          {reviewed.mineToday ? (
            <Button onClick={reviewed.undo} disabled={reviewed.busy}>
              <Icon name="check" />
              {t.seenToday}
              <span className="review-undo">{t.undo}</span>
            </Button>
          ) : (
            <Button look="primary" onClick={reviewed.mark} disabled={!reviewed.canMark}>
              {t.seen}
              <Kbd>{keys.reviewed}</Kbd>
            </Button>
          )}
        </div>
      )}
      <dl className="review-facts">
        <Fact name={t.diary}>
          {facts.lastDiary === null ? (
            t.diaryNever
          ) : (
            <>
              {relativeDay(facts.lastDiary, today, locale)}
              <span>{beside(t.ofSeven(facts.ofSeven))}</span>
            </>
          )}
        </Fact>
        <Fact name={t.link}>
          {patient.readAlongUntil === null ? (
            <Link to={urls.card} params={params}>
              {t.links[patient.link.state]}
            </Link>
          ) : (
            t.links[patient.link.state]
          )}
          {patient.link.openedAt !== null && patient.link.state === "opened" && (
            <span>{beside(t.since(dayMonth(dayOf(patient.link.openedAt), locale)))}</span>
          )}
        </Fact>
        <Fact name={t.plan}>
          <PlanFactText plan={facts.plan} />
        </Fact>
        <Fact name={t.lastSeen}>
          {seen === null ? (
            t.lastSeenNever
          ) : (
            <>
              {relativeDay(dayOf(seen.at), today, locale)}
              <span>{beside(t.by(seen.by))}</span>
            </>
          )}
        </Fact>
        <Fact name={care.title}>
          {patient.readAlongUntil === null ? (
            <Link to={urls.care} params={params}>
              {team}
            </Link>
          ) : (
            team || care.without
          )}
        </Fact>
        <Fact name={t.signals} end>
          <OpenSignals review={review} />
        </Fact>
      </dl>
    </header>
  );
}

/** Reasons to look, most urgent first; each says in its title which rule put it here. */
function OpenSignals({ review }: { review: ReviewWire }) {
  const t = useTexts(reviewTexts).header;
  const reasons = useTexts(reasonTexts);
  const rules = useTexts(ruleTexts);
  const { limits } = settingsOf(review);
  const open = openSignals(review);
  if (open.length === 0) return <span>{t.noSignals}</span>;
  return open.map((signal) => (
    <span key={signal.rule} className="review-signal" title={rules.rule[signal.rule](limits)}>
      <Tag tone={toneOf(signal)}>
        {signal.rule === "plan_ending" ? reasons.planShort[planState(signal)] : reasons.short[signal.rule]}
      </Tag>
    </span>
  ));
}

function Fact({ name, end = false, children }: { name: string; end?: boolean; children: ReactNode }) {
  return (
    <div {...(end && { className: "review-signals" })}>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}

function PlanFactText({ plan }: { plan: PlanFact }) {
  const t = useTexts(reviewTexts).header;
  const locale = useLocale();
  switch (plan.state) {
    case "none":
      return t.planNone;
    case "starts":
      return (
        <>
          {t.planStarts(shortDate(plan.on, locale))}
          <span>{beside(t.revision(plan.revision))}</span>
        </>
      );
    case "ended":
      return (
        <>
          {t.planEnded(shortDate(plan.on, locale))}
          <span>{beside(t.revision(plan.revision))}</span>
        </>
      );
    case "running": {
      const until = plan.endsOn === null ? "" : `, ${t.until(shortDate(plan.endsOn, locale))}`;
      return (
        <>
          {t.planDay(plan.day, plan.days)}
          <span>{beside(`${t.revision(plan.revision)}${until}`)}</span>
        </>
      );
    }
  }
}
