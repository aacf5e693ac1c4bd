import { useNavigate, useParams, useSearch } from "@tanstack/react-router";
import { Link } from "@tanstack/react-router";
import { useState } from "react";
import type { ReviewWire } from "@soepel/domain/wire/patients";
import { dateWithYear, instantClock } from "@soepel/i18n/format";
import { careTexts } from "@soepel/i18n/staff/care";
import { unattendedTexts } from "@soepel/i18n/staff/unattended";
import { reviewTexts } from "@soepel/i18n/staff/review";
import { ButtonLink } from "../../components/button.tsx";
import { Crumbs } from "../../components/page.tsx";
import { ErrorBar, Skeleton } from "../../components/panel.tsx";
import { PatientGone } from "../../components/patient-panel.tsx";
import { reasonOf } from "../../lib/errors.ts";
import { useKeys } from "../../lib/keyboard.ts";
import { useLocale, useTexts } from "../../lib/locale.ts";
import { useMe } from "../../lib/session.ts";
import { urls } from "../../lib/urls.ts";
import { AssociationsCard } from "./associations-card.tsx";
import { ComparePeriods } from "./compare-periods.tsx";
import { DayDrawer } from "./day/day-drawer.tsx";
import { FactorsCard } from "./factors-card.tsx";
import { GoalsCard } from "./goals/goals-card.tsx";
import { NewNoteDialog, NotesCard } from "./notes/notes-card.tsx";
import { Observations } from "./observations.tsx";
import { PatternCardView } from "./pattern/pattern-card.tsx";
import { ReviewHeader } from "./review-header.tsx";
import { RevisionEffectCard } from "./revision-effect.tsx";
import { ScoresCard } from "./scores/scores-card.tsx";
import type { DayRange, ReviewSearch } from "./search.ts";
import { TestNotice } from "./test-notice.tsx";
import { Timeline } from "./timeline.tsx";
import { useReview } from "./use-review.ts";
import { useReviewed } from "./use-reviewed.ts";
import "./cards.css";
import "./review.css";

/** Skeleton bars in the shape of header, card and lanes. */
const SHAPE = [30, 34, 56, 34, 50, 158, 84, 150, 58, 54, 120];

/** One patient's weeks on one page: who, how it goes, what changed, day by day. */
export function ReviewPage() {
  const { patientId } = useParams({ from: "/inside/patients/$patientId" });
  const search = useSearch({ from: "/inside/patients/$patientId" });
  const navigate = useNavigate({ from: urls.patient });
  const { today } = useMe();
  const t = useTexts(reviewTexts);
  const { review, range, whole, updating, error, failed, retry } = useReview(patientId, search, today);
  const reviewed = useReviewed(patientId, review);
  const [noting, setNoting] = useState(false);
  const mayWrite = review !== undefined && review.patient.readAlongUntil === null;
  useKeys({
    r: () => reviewed.canMark && reviewed.mark(),
    n: () => mayWrite && setNoting(true),
    p: () => mayWrite && void navigate({ to: urls.plan, params: { patientId } }),
  });
  const onSearch = (next: Partial<ReviewSearch>) =>
    void navigate({ search: (now) => ({ ...now, ...next }), replace: true, resetScroll: false });
  const showDays = ({ from, to }: DayRange) => onSearch({ from, to, range: undefined, day: to });
  return (
    <div className="review">
      <title>{t.title}</title>
      <Crumbs>
        {[
          <Link key="list" to={urls.caseload}>
            {t.back}
          </Link>,
          review?.patient.name ?? t.tab,
        ]}
      </Crumbs>
      {review && <ReviewHeader review={whole ?? review} reviewed={reviewed} onNote={() => setNoting(true)} />}
      <div className="review-body">
        {failed &&
          (reasonOf(error) === "NOT_FOUND" ? (
            <PatientGone kept={review !== undefined} />
          ) : (
            <ErrorBar error={error} onRetry={retry} />
          ))}
        {review && <ReadAlong review={review} />}
        {review ? (
          <>
            <NextStep review={review} />
            <TestNotice review={review} />
            {review.firstMorning !== null &&
              (whole ? <Observations whole={whole} onRange={showDays} /> : <Waiting />)}
            <Timeline
              review={review}
              whole={whole}
              range={range}
              search={search}
              updating={updating}
              onSearch={onSearch}
            />
            {whole && <Cards whole={whole} onRange={showDays} />}
            <NotesCard review={review} onAdd={() => setNoting(true)} />
            {noting && <NewNoteDialog review={review} onClose={() => setNoting(false)} />}
            {search.open && (
              <DayDrawer
                review={review}
                date={search.day ?? review.today}
                onDay={(day) => onSearch({ day })}
                onClose={() => onSearch({ open: undefined })}
              />
            )}
            <PrintFooter review={review} />
          </>
        ) : (
          !failed && <Skeleton heights={SHAPE} />
        )}
      </div>
    </div>
  );
}

/** Says that this is a patient of a colleague, read for a written reason, and until when. */
function ReadAlong({ review }: { review: ReviewWire }) {
  const t = useTexts(careTexts).glass;
  const unattended = useTexts(unattendedTexts);
  const { readAlongUntil: until, therapists, dischargedAt } = review.patient;
  if (until === null) return null;
  return (
    <p className="notice info" role="status">
      {t.banner(instantClock(until, review.timeZone))}
      {therapists.length === 0 && dischargedAt === null && (
        <ButtonLink to={urls.unattended} size="small" className="end">
          {unattended.look}
        </ButtonLink>
      )}
    </p>
  );
}

/** What stands below the timeline; what needs mornings appears with the first one. */
function Cards({ whole, onRange }: { whole: ReviewWire; onRange: (range: DayRange) => void }) {
  const started = whole.firstMorning !== null;
  return (
    <div className="review-cards">
      <div>
        {started && <RevisionEffectCard review={whole} />}
        <GoalsCard whole={whole} />
        {started && <FactorsCard review={whole} />}
      </div>
      <div>
        <PatternCardView whole={whole} onRange={onRange} />
        <ScoresCard whole={whole} />
      </div>
      {started && <AssociationsCard review={whole} />}
      {started && <ComparePeriods review={whole} />}
    </div>
  );
}

/** Keeps the place of the two cards until the whole history is there. */
function Waiting() {
  return (
    <div className="review-two" aria-hidden="true">
      <div className="card review-waiting" />
      <div className="card review-waiting" />
    </div>
  );
}

/** What to do next while there is nothing to read yet. */
function NextStep({ review }: { review: ReviewWire }) {
  const t = useTexts(reviewTexts);
  const params = { patientId: review.patient.patientId };
  const noMorning = review.firstMorning === null;
  const noPlan = review.revisions.length === 0;
  if ((!noMorning && !noPlan) || review.patient.readAlongUntil !== null) return null;
  return (
    <div className="review-next no-print">
      {noMorning && (
        <p>
          <span>{review.patient.link.state === "none" ? t.empty.noMorningNoLink : t.empty.noMorning}</span>
          <ButtonLink to={urls.card} params={params} size="small" look={noPlan ? "plain" : "primary"}>
            {t.empty.printLink}
          </ButtonLink>
        </p>
      )}
      {noPlan && (
        <p>
          <span>{t.empty.noPlan}</span>
          <ButtonLink to={urls.plan} params={params} size="small" look="primary">
            {t.header.makePlan}
          </ButtonLink>
        </p>
      )}
    </div>
  );
}

function PrintFooter({ review }: { review: ReviewWire }) {
  const t = useTexts(reviewTexts);
  const locale = useLocale();
  return <p className="review-print-footer">{t.print.footer(dateWithYear(review.today, locale))}</p>;
}
