import { useQuery } from "@tanstack/react-query";
import { useNavigate, useSearch } from "@tanstack/react-router";
import { useDeferredValue, useMemo, useRef } from "react";
import { searchExercises } from "@soepel/domain/exercise-search";
import { libraryTexts } from "@soepel/i18n/staff/library";
import { Button } from "../../components/button.tsx";
import { Crumbs } from "../../components/page.tsx";
import { Empty, Panel } from "../../components/panel.tsx";
import { libraryOf } from "../../components/plan-editor/model/plan-view.ts";
import { useKeys } from "../../lib/keyboard.ts";
import { useTexts } from "../../lib/locale.ts";
import { useMayDo } from "../../lib/session.ts";
import { trpc } from "../../lib/trpc.ts";
import { urls } from "../../lib/urls.ts";
import type { ExerciseRow } from "@soepel/domain/wire/library";
import { ExerciseDetail } from "./exercise-detail.tsx";
import { ExerciseList } from "./exercise-list.tsx";
import { Filters } from "./filters.tsx";
import { LibraryActions } from "./library-actions.tsx";
import { queryOf, type ExercisesSearch } from "./search.ts";
import "../../components/plan-editor/plan-editor.css";
import "./exercises.css";

/** The whole library: filters in the address, the list at the left, one exercise in both languages at the right. */
export function ExercisesPage() {
  const t = useTexts(libraryTexts);
  const library = useQuery(trpc.library.exercises.queryOptions());
  return (
    <>
      <title>{t.tabTitle}</title>
      <Crumbs>{[t.title]}</Crumbs>
      <Panel query={library} skeleton={[40, 72, 72, 72, 72, 72, 72]}>
        {(rows) => <Library rows={rows} />}
      </Panel>
    </>
  );
}

function Library({ rows }: { rows: readonly ExerciseRow[] }) {
  const t = useTexts(libraryTexts);
  const search = useSearch({ from: "/inside/exercises" });
  const navigate = useNavigate({ from: urls.exercises });
  const field = useRef<HTMLInputElement>(null);
  const shown = useDeferredValue(search);
  const found = useMemo(() => {
    const offered = shown.archived === true ? rows : rows.filter((row) => !row.archived);
    return searchExercises(offered, queryOf(shown));
  }, [rows, shown]);
  const admin = useMayDo("library.write");
  const library = useMemo(() => libraryOf(rows), [rows]);
  const open = (search.open === undefined ? undefined : library.get(search.open)) ?? found[0];

  const change = (next: Partial<ExercisesSearch>) =>
    void navigate({ search: (now) => ({ ...now, ...next }), replace: true, resetScroll: false });
  const show = (slug: string) =>
    void navigate({ search: (now) => ({ ...now, open: slug }), replace: true, resetScroll: false });
  const step = (by: -1 | 1) => {
    const at = found.findIndex((row) => row === open);
    const next = found[at + by];
    if (next === undefined) return;
    show(next.content.slug);
    document.querySelector(`#ex-${next.content.slug}`)?.scrollIntoView({ block: "nearest" });
  };
  useKeys({
    "/": (event) => {
      event.preventDefault();
      field.current?.focus();
    },
    j: () => step(1),
    k: () => step(-1),
  });

  return (
    <>
      <header className="ex-head">
        <div className="ex-title">
          <h1>
            {t.title} <span className="mut">{t.count(found.length, rows.length)}</span>
          </h1>
          {admin && <LibraryActions />}
        </div>
        <Filters
          search={search}
          withArchived={rows.some((row) => row.archived)}
          onChange={change}
          fieldRef={field}
        />
      </header>
      {open === undefined ? (
        <Empty
          action={<Button onClick={() => void navigate({ search: {}, replace: true })}>{t.clear}</Button>}
        >
          {t.nothing}
        </Empty>
      ) : (
        <div className="ex-cols">
          {found.length === 0 ? (
            <div className="ex-list">
              <Empty
                action={
                  <Button onClick={() => void navigate({ search: {}, replace: true })}>{t.clear}</Button>
                }
              >
                {t.nothing}
              </Empty>
            </div>
          ) : (
            <ExerciseList rows={found} open={open.content.slug} onOpen={show} />
          )}
          <ExerciseDetail key={open.slug} row={open} library={library} onOpen={show} admin={admin} />
        </div>
      )}
    </>
  );
}
