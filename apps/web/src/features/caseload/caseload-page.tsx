import { useQuery } from "@tanstack/react-query";
import { useNavigate, useSearch } from "@tanstack/react-router";
import { lazy, Suspense, useCallback, useEffect, useMemo, useRef, useState, type MouseEvent } from "react";
import type { z } from "zod";
import type { caseloadSchema, CaseloadRow } from "@soepel/domain/wire/patients";
import { caseloadTexts } from "@soepel/i18n/staff/caseload";
import { Button, ButtonLink } from "../../components/button.tsx";
import { PageHeader } from "../../components/page.tsx";
import { Empty, ErrorBar, Panel } from "../../components/panel.tsx";
import { Icon } from "../../components/icon.tsx";
import { Kbd } from "../../components/parts.tsx";
import { useKeys } from "../../lib/keyboard.ts";
import { useLocale, useTexts } from "../../lib/locale.ts";
import { useMe } from "../../lib/session.ts";
import { createStore, useStore, type Store } from "../../lib/store.ts";
import { trpc } from "../../lib/trpc.ts";
import { urls } from "../../lib/urls.ts";
import { Filters } from "./filters.tsx";
import { COLUMNS_HEIGHT, layOut, neighbour, rowsBelow, type ListLayout } from "./layout.ts";
import { List } from "./list.tsx";
import { otherSignals } from "./reason.ts";
import { emptyKind, filterRows, groupRows, needsAttention } from "./rows.ts";
import { rememberedSort, rememberSort } from "./remembered-sort.ts";
import type { CaseloadSearch, SortKey } from "./search.ts";
import { useReviewed } from "./use-reviewed.ts";
import "./caseload.css";

type Caseload = z.output<typeof caseloadSchema>;
const Peek = lazy(() => import("./peek.tsx").then((module) => ({ default: module.Peek })));
const SKELETON = [38, 31, 50, 31, 50, 50, 31, 50, 50, 50];

export function CaseloadPage() {
  const t = useTexts(caseloadTexts);
  const query = useQuery(trpc.caseload.list.queryOptions(undefined, { refetchInterval: 120_000 }));
  if (query.data) {
    return (
      <Ready
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
  const markReviewed = useReviewed();

  const { rows, today } = caseload;
  const at = useMemo(() => ({ today, timeZone, locale }), [today, timeZone, locale]);
  const { q, group, tag, unseen, sort = rememberedSort(staffId) } = search;
  const filter = useMemo(() => ({ q, group, tag, unseen }), [q, group, tag, unseen]);
  const shown = useMemo(() => filterRows(rows, filter, at), [rows, filter, at]);
  const layout = useMemo(
    () => layOut(groupRows(shown, sort), (row) => otherSignals(row).length > 0),
    [shown, sort],
  );
  const selected = rows.find((row) => row.patientId === search.peek);

  const change = useCallback(
    (next: Partial<CaseloadSearch>) =>
      void navigate({ search: (before) => ({ ...before, ...next }), replace: true, resetScroll: false }),
    [navigate],
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
    markReviewed(row);
    peek(neighbour(layout.rows, row.patientId, 1));
  };
  const onSort = useCallback(
    (key: SortKey) => {
      rememberSort(staffId, key);
      change({ sort: key });
    },
    [change, staffId],
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
    r: () => selected && markReviewed(selected),
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
          sub={t.summary(rows.length, rows.filter(needsAttention).length, filledInToday)}
          actions={
            <ButtonLink to={urls.newPatient} size="small">
              <Icon name="plus" size={15} />
              {t.newPatient}
            </ButtonLink>
          }
        />
        <Filters
          rows={rows}
          filter={filter}
          sort={sort}
          onSort={onSort}
          change={change}
          searchBox={searchBox}
        />
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
            sort={sort}
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
            onReviewed={() => markReviewed(selected)}
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

function Nobody({
  all,
  search,
  change,
}: {
  all: readonly CaseloadRow[];
  search: CaseloadSearch;
  change: (next: Partial<CaseloadSearch>) => void;
}) {
  const t = useTexts(caseloadTexts);
  const kind = emptyKind(all, search);
  const showAll = () => change({ q: undefined, group: undefined, tag: undefined, unseen: undefined });
  if (kind === "none") {
    return (
      <Empty
        action={
          <ButtonLink to={urls.newPatient} look="primary">
            {t.newPatient}
          </ButtonLink>
        }
      >
        {t.empty.none}
      </Empty>
    );
  }
  if (kind === "search") {
    return (
      <Empty action={<Button onClick={() => change({ q: undefined })}>{t.empty.clearSearch}</Button>}>
        {t.empty.search(search.q ?? "")}
      </Empty>
    );
  }
  return (
    <Empty action={<Button onClick={showAll}>{t.empty.showAll}</Button>}>
      {kind === "reviewed" ? t.empty.reviewed : t.empty.filter}
    </Empty>
  );
}

function Foot({ layout, edge }: { layout: ListLayout; edge: Store<number> }) {
  const t = useTexts(caseloadTexts);
  const below = [...rowsBelow(layout, useStore(edge))];
  const rest = below.reduce((sum, [, rows]) => sum + rows, 0);
  const parts = below.flatMap(([group, rows]) => (group === null ? [] : [`${t.groupWords[group]} ${rows}`]));
  return (
    <footer className="case-foot">
      <span>
        <Kbd name="J" />
        <Kbd name="K" />
        {t.keys.move}
      </span>
      <span>
        <Kbd name="Enter" />
        {t.keys.open}
      </span>
      <span>
        <Kbd name="R" />
        {t.keys.seen}
      </span>
      <span>
        <Kbd name="/" />
        {t.keys.search}
      </span>
      {rest > 0 && <span className="end">{t.below(rest, parts.join(" · "))}</span>}
    </footer>
  );
}
