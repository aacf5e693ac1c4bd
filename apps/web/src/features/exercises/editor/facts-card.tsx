import { useId, type ReactNode } from "react";
import {
  equipmentSchema,
  exerciseTypeSchema,
  goalSchema,
  type ExerciseContent,
} from "@soepel/domain/content";
import { drawingOf } from "@soepel/domain/drawing";
import { isOwnSlug } from "@soepel/domain/library-import";
import { moments } from "@soepel/domain/plan";
import { equipmentTexts, exerciseTypeTexts, goalTexts, momentTexts } from "@soepel/i18n/plan";
import { exerciseEditorTexts } from "@soepel/i18n/staff/exercise-editor";
import { planEditorTexts } from "@soepel/i18n/staff/plan-editor";
import { Chip } from "../../../components/parts.tsx";
import { DoseField, doseFieldOrder, ScheduleFields } from "../../../components/plan-editor/dose-fields.tsx";
import { issueText } from "../../../components/plan-editor/issue-text.ts";
import { ScheduleKind } from "../../../components/plan-editor/item-details.tsx";
import { LazyFigure } from "../../../components/plan-editor/lazy-figure.tsx";
import type { DraftField, DraftIssue, DraftItem } from "../../../components/plan-editor/model/draft-item.ts";
import type { Library } from "../../../components/plan-editor/model/plan-view.ts";
import { useLocale } from "../../../lib/locale.ts";
import { named } from "../../../lib/named.ts";
import type { ExerciseDraft } from "./model/exercise-draft.ts";
import { VariantPicker } from "./variant-picker.tsx";

type Change = (next: (content: ExerciseContent) => ExerciseContent, tag?: string) => void;

/** In the order of the schema, with one value switched. */
const switched = <T extends string>(all: readonly T[], held: readonly T[], one: T): T[] =>
  all.filter((each) => (each === one ? !held.includes(one) : held.includes(each)));

/** What is not text: kind, goals, moments, equipment, the amount to start with, variants and the drawing. */
export function FactsCard({
  draft,
  issues,
  library,
  onChange,
  onLine,
}: {
  draft: ExerciseDraft;
  issues: readonly DraftIssue[];
  library: Library;
  onChange: Change;
  onLine: (part: Partial<DraftItem>, field: string) => void;
}) {
  const locale = useLocale();
  const t = exerciseEditorTexts[locale];
  const ids = useId();
  const { content, line } = draft;
  const issueId = (field: DraftField) =>
    issues.some((issue) => issue.field === field) ? `${ids}-${field}` : undefined;
  const fields = {
    draft: line,
    name: named(content.name, locale, t.unnamed),
    changed: new Set<never>(),
    issueId,
    onEdit: onLine,
  };
  const chips = <T extends string>(
    all: readonly T[],
    held: readonly T[],
    text: Readonly<Record<T, string>>,
    put: (now: ExerciseContent, next: T[]) => ExerciseContent,
  ) =>
    all.map((one) => (
      <Chip
        key={one}
        on={held.includes(one)}
        onClick={() => onChange((now) => put(now, switched(all, held, one)))}
      >
        {text[one]}
      </Chip>
    ));
  const drawings = [...library.values()].filter((row) => !isOwnSlug(row.slug));
  return (
    <section className="card exe-facts" aria-label={t.facts}>
      <h2>{t.facts}</h2>
      <dl>
        <Fact label={t.type}>
          {exerciseTypeSchema.options.map((type) => (
            <Chip key={type} on={content.type === type} onClick={() => onChange((now) => ({ ...now, type }))}>
              {exerciseTypeTexts[locale][type]}
            </Chip>
          ))}
        </Fact>
        <Fact label={t.goals} problem={content.goals.length === 0 ? t.goalNeeded : null}>
          {chips(goalSchema.options, content.goals, goalTexts[locale], (now, goals) => ({
            ...now,
            goals: goals.slice(0, 5),
          }))}
        </Fact>
        <Fact label={t.moments} problem={content.moments.length === 0 ? t.momentNeeded : null}>
          {chips(moments, content.moments, momentTexts[locale], (now, next) => ({ ...now, moments: next }))}
        </Fact>
        <Fact label={t.equipment}>
          {chips(equipmentSchema.options, content.equipment, equipmentTexts[locale], (now, equipment) => ({
            ...now,
            equipment: equipment.slice(0, 6),
          }))}
        </Fact>
        <Fact label={t.dose}>
          <div className="pe-more exe-dose">
            {doseFieldOrder.map((field) => (
              <DoseField key={field} field={field} {...fields} />
            ))}
            <ScheduleKind {...fields} />
            <ScheduleFields {...fields} />
          </div>
          {issues.length > 0 && (
            <ul className="pe-issues">
              {issues.map((issue) => (
                <li key={issue.field} id={`${ids}-${issue.field}`}>
                  {issueText(issue, locale)}
                </li>
              ))}
            </ul>
          )}
        </Fact>
        {(["easier", "harder"] as const).map((side) => (
          <Fact key={side} label={t[side]}>
            <VariantPicker
              label={t[side]}
              chosen={content[side]}
              library={library}
              without={[content.slug, ...content.easier, ...content.harder]}
              onChange={(slugs) => onChange((now) => ({ ...now, [side]: slugs }))}
            />
            {side === "easier" && content.type === "exercise" && content.easier.length === 0 && (
              <p className="xs soon">{t.noEasier}</p>
            )}
          </Fact>
        ))}
        <Fact label={t.figure} problem={content.figure === undefined ? t.figureNeeded : null}>
          <div className="exe-figure">
            <LazyFigure id={drawingOf(content)} size="card" mode="both" />
            <div>
              <select
                aria-label={t.figure}
                value={content.figure ?? ""}
                onChange={(event) => onChange((now) => ({ ...now, figure: event.target.value }))}
              >
                {content.figure === undefined && <option value="">{planEditorTexts[locale].add}</option>}
                {drawings.map((row) => (
                  <option key={row.slug} value={row.slug}>
                    {row.content.name[locale]}
                  </option>
                ))}
              </select>
              <p className="xs mut">{t.figureHint}</p>
            </div>
          </div>
        </Fact>
      </dl>
    </section>
  );
}

function Fact({
  label,
  problem = null,
  children,
}: {
  label: string;
  problem?: string | null;
  children: ReactNode;
}) {
  return (
    <div>
      <dt>{label}</dt>
      <dd>
        <div className="exe-chips" role="group" aria-label={label}>
          {children}
        </div>
        {problem !== null && <p className="xs soon">{problem}</p>}
      </dd>
    </div>
  );
}
