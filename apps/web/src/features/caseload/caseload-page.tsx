import { useQuery } from "@tanstack/react-query";
import { useNavigate, useSearch } from "@tanstack/react-router";
import { lazy, Suspense, useCallback, useEffect, useMemo, useRef, useState, type MouseEvent } from "react";
import type { z } from "zod";
import { ruleSettingsOf } from "@soepel/domain/rule-settings";
import type { caseloadSchema, CaseloadRow } from "@soepel/domain/wire/patients";
import { caseloadTexts } from "@soepel/i18n/staff/caseload";
import { ButtonLink } from "../../components/button.tsx";
import { PageHeader } from "../../components/page.tsx";
import { ErrorBar, Panel } from "../../components/panel.tsx";
import { Icon } from "../../components/icon.tsx";
import { useKeys } from "../../lib/keyboard.ts";
import { useLocale, useTexts } from "../../lib/locale.ts";
import { useMe } from "../../lib/session.ts";
import { createStore } from "../../lib/store.ts";
import { trpc } from "../../lib/trpc.ts";
import { urls } from "../../lib/urls.ts";
import { Filters } from "./filters.tsx";
import { Foot } from "./foot.tsx";
import { COLUMNS_HEIGHT, layOut, neighbour } from "./layout.ts";
import { List } from "./list.tsx";
import { Nobody } from "./nobody.tsx";
import { Proposals } from "./proposals.tsx";
import { otherSignals } from "./reason.ts";
import { filterRows, groupDischarged, groupRows, needsAttention } from "./rows.ts";
import { rememberView } from "./remembered-view.ts";
import type { CaseloadSearch, SortKey } from "./search.ts";
import { Unattended } from "./unattended.tsx";
import { useReviewed } from "./use-reviewed.ts";
import "./caseload.css";

type Caseload = z.output<typeof caseloadSchema>;
const Peek = lazy(() => import("./peek.tsx").then((module) => ({ default: module.Peek })));
const SKELETON = [38, 31, 50, 31, 50, 50, 31, 50, 50, 50];

export function CaseloadPage() {
  const t = useTexts(caseloadTexts);
  const { discharged = false } = useSearch({ from: "/inside/" });
  const every = { refetchInterval: 120_000 };
  const active = useQuery(trpc.caseload.list.queryOptions(undefined, { ...every, enabled: !discharged }));
  const ended = useQuery(trpc.caseload.discharged.queryOptions(undefined, { ...every, enabled: discharged }));
  const query = discharged ? ended : active;
  if (query.data) {
    return (
      <Ready
        key={`${discharged}`}
        caseload={query.data}
        failed={query.isError ? query.error : null}
        onRetry={() => void query.refetch()}
      />
    );
  }
  return (
    <div className="page">
      <PageHeader title={t.title} tab={t.title} />
      <Panel query={query} skeleton={SKELETON}>
        {() => null}
      </Panel>
    </div>
  );
}

function Ready({ caseload, failed, onRetry }: { caseload: Caseload; failed: unknown; onRetry: () => void }) {
  const t = useTexts(caseloadTexts);
  const locale = useLocale();
  const { staffId, practice } = useMe();
  const { timeZone } = practice;
  const search = useSearch({ from: "/inside/" });
  const navigate = useNavigate({ from: urls.caseload });
  const searchBox = useRef<HTMLInputElement>(null);
  const scroller = useRef<HTMLDivElement>(null);
  const [edge] = useState(() => createStore(Infinity));
  const peeked = useRef(search.peek);
  useEffect(() => {
    peeked.current = search.peek;
  }, [search.peek]);
  const reviewed = useReviewed();

  const { rows, today, rules } = caseload;
  const settings = useMemo(() => ruleSettingsOf(rules), [rules]);
  const { limits, denominator } = settings;
  const at = useMemo(() => ({ today, timeZone, locale, limits }), [today, timeZone, locale, limits]);
  const { q, group, tag, condition, therapist, unseen, sort, reversed, discharged = false } = search;
  const filter = useMemo(
    () => ({ q, group, tag, condition, therapist, unseen }),
    [q, group, tag, condition, therapist, unseen],
  );
  const order = useMemo(() => ({ sort, reversed }), [sort, reversed]);
  const shown = useMemo(() => filterRows(rows, filter, at), [rows, filter, at]);
  const layout = useMemo(
    () =>
      layOut(
        discharged ? groupDischarged(shown, order) : groupRows(shown, order),
        (row) => row.dischargedAt === null && otherSignals(row).length > 0,
      ),
    [shown, order, discharged],
  );
  const selected = rows.find((row) => row.patientId === search.peek);

  const change = useCallback(
    (next: Partial<CaseloadSearch>) =>
      void navigate({
        search: (before) => {
          const after = { ...before, ...next };
          rememberView(staffId, after);
          return after;
        },
        replace: true,
        resetScroll: false,
      }),
    [navigate, staffId],
  );
  const peek = (row: CaseloadRow | undefined) => {
    if (!row) return;
    change({ peek: row.patientId });
    const line = layout.lines.find((l) => l.key === row.patientId);
    if (line) bringIntoView(scroller.current, line.top, line.height);
  };
  const move = (step: 1 | -1) => peek(neighbour(layout.rows, search.peek, step));
  /** Arrows move inside the list once the focus is in it; elsewhere they scroll as always. */
  const moveFromRow = (event: KeyboardEvent, step: 1 | -1) => {
    if (!(event.target instanceof Element) || !event.target.classList.contains("case-link")) return;
    event.preventDefault();
    move(step);
  };
  const open = () => {
    if (selected) void navigate({ to: urls.patient, params: { patientId: selected.patientId }, search: {} });
  };
  const reviewAndNext = (row: CaseloadRow) => {
    reviewed.mark(row);
    peek(neighbour(layout.rows, row.patientId, 1));
  };
  const onSort = useCallback(
    (key: SortKey) => {
      if (key !== (sort ?? "urgency"))
        change({ sort: key === "urgency" ? undefined : key, reversed: undefined });
      else change(reversed ? { sort: undefined, reversed: undefined } : { reversed: true });
    },
    [change, sort, reversed],
  );
  // The first press shows a patient beside the list, the next one follows the link; new tabs work as on any link.
  const onPress = useCallback(
    (event: MouseEvent<HTMLAnchorElement>, row: CaseloadRow) => {
      if (event.metaKey || event.ctrlKey || event.shiftKey) return;
      event.preventDefault();
      if (row.patientId !== peeked.current) return change({ peek: row.patientId });
      void navigate({ to: urls.patient, params: { patientId: row.patientId }, search: {} });
    },
    [change, navigate],
  );
  useKeys({
    j: () => move(1),
    k: () => move(-1),
    ArrowDown: (event) => moveFromRow(event, 1),
    ArrowUp: (event) => moveFromRow(event, -1),
    r: () => selected && selected.dischargedAt === null && reviewed.mark(selected),
    Enter: (event) => {
      if (event.target instanceof Element && event.target.closest("a, button")) return;
      open();
    },
    Escape: () => change({ peek: undefined }),
    "/": (event) => {
      event.preventDefault();
      searchBox.current?.select();
      searchBox.current?.focus();
    },
  });
  const filledInToday = rows.filter((row) => row.lastDiary === today).length;
  return (
    <div className={selected ? "case peeking" : "case"}>
      <section className="case-list">
        <PageHeader
          title={t.title}
          tab={t.title}
          sub={
            discharged
              ? t.summaryDischarged(rows.length)
              : t.summary(rows.length, rows.filter(needsAttention).length, filledInToday)
          }
          actions={
            <ButtonLink to={urls.newPatient} size="small">
              <Icon name="plus" size={15} />
              {t.newPatient}
            </ButtonLink>
          }
        />
        <Filters
          rows={rows}
          shown={shown.length}
          filter={filter}
          discharged={discharged}
          sort={sort ?? "urgency"}
          onSort={onSort}
          change={change}
          searchBox={searchBox}
        />
        <Unattended />
        <Proposals />
        {failed ? (
          <div className="case-empty">
            <ErrorBar error={failed} onRetry={onRetry} />
          </div>
        ) : null}
        {layout.rows.length > 0 ? (
          <List
            layout={layout}
            at={at}
            selected={search.peek}
            order={order}
            denominator={denominator}
            onSort={onSort}
            scroller={scroller}
            onEdge={edge.set}
            onPress={onPress}
          />
        ) : (
          <Nobody all={rows} search={search} change={change} />
        )}
        <Foot layout={layout} edge={edge} />
      </section>
      {selected && (
        <Suspense fallback={<aside className="peek-wait" />}>
          <Peek
            key={selected.patientId}
            row={selected}
            at={at}
            next={neighbour(layout.rows, selected.patientId, 1)}
            onClose={() => change({ peek: undefined })}
            onReviewed={() => reviewed.mark(selected)}
            onUndo={() => reviewed.undo(selected)}
            onReviewedAndNext={() => reviewAndNext(selected)}
          />
        </Suspense>
      )}
    </div>
  );
}

/** Scrolls just far enough, and leaves the column titles and a bit of the next row visible. */
function bringIntoView(element: HTMLElement | null, top: number, height: number) {
  if (!element) return;
  const [above, beneath] = [top - 40, top + height + COLUMNS_HEIGHT + 24 - element.clientHeight];
  if (element.scrollTop > above) element.scrollTop = above;
  else if (element.scrollTop < beneath) element.scrollTop = beneath;
}
