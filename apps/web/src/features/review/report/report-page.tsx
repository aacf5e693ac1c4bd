import { useMutation, useQuery } from "@tanstack/react-query";
import { Link, useNavigate, useParams, useSearch } from "@tanstack/react-router";
import { useMemo, useState } from "react";
import { flushSync } from "react-dom";
import { addDays } from "@soepel/domain/calendar";
import { languageNames } from "@soepel/i18n/common";
import { patientTexts } from "@soepel/i18n/staff/patients";
import { reportTexts } from "@soepel/i18n/staff/report";
import type { ReviewWire } from "@soepel/domain/wire/patients";
import { Button } from "../../../components/button.tsx";
import { Icon } from "../../../components/icon.tsx";
import { Crumbs, TabTitle } from "../../../components/page.tsx";
import { PatientPanel } from "../../../components/patient-panel.tsx";
import { Segmented } from "../../../components/parts.tsx";
import { ReasonDialog } from "../../../components/reason-dialog.tsx";
import { showToast } from "../../../components/toast.tsx";
import { useLocale, useTexts } from "../../../lib/locale.ts";
import { useMe } from "../../../lib/session.ts";
import { trpc } from "../../../lib/trpc.ts";
import { urls } from "../../../lib/urls.ts";
import { MAX_DAYS } from "../search.ts";
import { reportModel } from "./report-model.ts";
import { ReportSheet } from "./report-sheet.tsx";
import { reportText } from "./report-text.ts";
import { languageOf, reportRange, reportWeeks, weeksOf, type ReportSearch } from "./search.ts";
import "./report.css";

type Leaving = "report" | "text";

/** One page to print, save as PDF or copy as text, in Dutch or English. */
export function ReportPage() {
  const { patientId } = useParams({ from: "/inside/patients/$patientId/report" });
  const { today } = useMe();
  const patients = useTexts(patientTexts);
  const t = useTexts(reportTexts);
  const query = useQuery(
    trpc.review.read.queryOptions({ patientId, from: addDays(today, 1 - MAX_DAYS), to: today }),
  );
  return (
    <div className="report-page">
      <TabTitle of={t.tab} />
      <Crumbs>
        {[
          <Link key="list" to={urls.caseload}>
            {patients.caseload}
          </Link>,
          <Link key="patient" to={urls.patient} params={{ patientId }} search={{}}>
            {query.data?.patient.name ?? t.back}
          </Link>,
          t.tab,
        ]}
      </Crumbs>
      <PatientPanel query={query} skeleton={[34, 900]}>
        {(review) => <Desk review={review} />}
      </PatientPanel>
    </div>
  );
}

function Desk({ review }: { review: ReviewWire }) {
  const own = useLocale();
  const t = useTexts(reportTexts);
  const { practice } = useMe();
  const search = useSearch({ from: "/inside/patients/$patientId/report" });
  const navigate = useNavigate({ from: urls.report });
  const [asking, setAsking] = useState<Leaving | null>(null);
  const [released, setReleased] = useState(false);
  const [uncopied, setUncopied] = useState(false);
  const locale = languageOf(search, own);
  const { weeks } = search;
  const range = useMemo(() => reportRange({ weeks, lang: undefined }, review.today), [weeks, review.today]);
  const model = useMemo(
    () => reportModel(review, range, { practice: practice.name }, locale),
    [review, range, practice.name, locale],
  );
  const text = useMemo(() => reportText(model), [model]);
  const leave = useMutation(
    trpc.data.export.mutationOptions({
      onSuccess: async (_done, { kind }) => {
        setAsking(null);
        if (kind === "text") return copy();
        flushSync(() => setReleased(true));
        window.print();
        setReleased(false);
      },
    }),
  );
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(text);
      showToast({ text: t.copied });
    } catch {
      setUncopied(true);
    }
  };
  const change = (next: Partial<ReportSearch>) =>
    void navigate({ search: (before) => ({ ...before, ...next }), replace: true });
  const ask = (what: Leaving) => {
    leave.reset();
    setAsking(what);
  };
  const { patientId } = review.patient;
  return (
    <>
      <div className="report-bar no-print">
        <Segmented
          name="weeks"
          label={t.rangeLabel}
          value={weeksOf(search)}
          onChange={(value) => change({ weeks: value })}
          options={reportWeeks.map((value) => ({ value, label: t.weeks(value) }))}
        />
        <Segmented
          name="language"
          label={t.language}
          value={locale}
          onChange={(lang) => change({ lang })}
          options={(["nl", "en"] as const).map((value) => ({ value, label: languageNames[value] }))}
        />
        <span className="end">
          <Button onClick={() => ask("text")}>
            <Icon name="copy" />
            {t.copy}
          </Button>
          <Button look="primary" onClick={() => ask("report")}>
            <Icon name="print" />
            {t.print}
          </Button>
        </span>
      </div>
      {uncopied && (
        <label className="report-uncopied no-print">
          <span>{t.copyFailed}</span>
          <textarea className="input" rows={10} readOnly value={text} aria-label={t.textTitle} />
        </label>
      )}
      {!released && <p className="report-unreleased">{t.printFirst}</p>}
      <ReportSheet review={review} model={model} range={range} locale={locale} released={released} />
      {asking !== null && (
        <ReasonDialog
          title={asking === "report" ? t.print : t.copy}
          confirmLabel={asking === "report" ? t.print : t.copy}
          busy={leave.isPending}
          error={leave.error}
          onClose={() => setAsking(null)}
          onReason={(reason) => leave.mutate({ patientId, kind: asking, reason })}
        />
      )}
    </>
  );
}
