import { useQuery } from "@tanstack/react-query";
import { Link, useParams } from "@tanstack/react-router";
import { exerciseEditorTexts } from "@soepel/i18n/staff/exercise-editor";
import { ButtonLink } from "../../../components/button.tsx";
import { Crumbs } from "../../../components/page.tsx";
import { Empty, ErrorBar, Skeleton } from "../../../components/panel.tsx";
import "../../../components/plan-editor/lines.css";
import "../../../components/plan-editor/plan-editor.css";
import { useLocale } from "../../../lib/locale.ts";
import { named } from "../../../lib/named.ts";
import { trpc } from "../../../lib/trpc.ts";
import { urls } from "../../../lib/urls.ts";
import { ExerciseEditor } from "./exercise-editor.tsx";
import "./exercise-editor.css";

/** The draft of one own exercise. */
export function ExerciseEditPage() {
  const { slug } = useParams({ from: "/inside/exercises/$slug/edit" });
  const locale = useLocale();
  const t = exerciseEditorTexts[locale];
  const exercise = useQuery(trpc.exercise.read.queryOptions({ slug }, { refetchOnWindowFocus: false }));
  const library = useQuery(trpc.library.exercises.queryOptions());
  const failed = [exercise, library].find((query) => query.isError && query.data === undefined);
  const draft = exercise.data?.draft;
  return (
    <>
      <title>{t.tabTitle}</title>
      <Crumbs>
        {[
          <Link key="library" to={urls.exercises}>
            {t.library}
          </Link>,
          draft ? named(draft.content.name, locale, t.unnamed) : "…",
        ]}
      </Crumbs>
      {exercise.data === undefined || library.data === undefined ? (
        <div className="exe-waiting">
          {failed === undefined ? (
            <Skeleton heights={[68, 40, 60, 90, 90, 90, 120]} />
          ) : (
            <ErrorBar error={failed.error} onRetry={() => void failed.refetch()} />
          )}
        </div>
      ) : draft ? (
        <ExerciseEditor key={slug} exercise={exercise.data} draft={draft} rows={library.data} />
      ) : (
        <Empty
          action={
            <ButtonLink to={urls.exercises} search={{ open: slug }}>
              {t.back}
            </ButtonLink>
          }
        >
          {t.gone}
        </Empty>
      )}
    </>
  );
}
