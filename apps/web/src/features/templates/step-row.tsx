import { useId } from "react";
import { drawingOf } from "@soepel/domain/drawing";
import { longestSentence, readingLimits } from "@soepel/domain/plain-language";
import { planEditorTexts } from "@soepel/i18n/staff/plan-editor";
import { templateTexts } from "@soepel/i18n/staff/templates";
import { momentTexts } from "@soepel/i18n/plan";
import { Button, ButtonLink } from "../../components/button.tsx";
import { Icon } from "../../components/icon.tsx";
import { Tag } from "../../components/parts.tsx";
import { DoseField, doseFieldOrder, ScheduleFields } from "../../components/plan-editor/dose-fields.tsx";
import { ItemDetails } from "../../components/plan-editor/item-details.tsx";
import { issueText } from "../../components/plan-editor/issue-text.ts";
import { LazyFigure } from "../../components/plan-editor/lazy-figure.tsx";
import type { DraftField, DraftItem } from "../../components/plan-editor/model/draft-item.ts";
import { doseShort } from "../../components/plan-editor/model/dose-short.ts";
import type { Library, LineView } from "../../components/plan-editor/model/plan-view.ts";
import { SwapMenu, variantsOf } from "../../components/plan-editor/swap-menu.tsx";
import { useLocale } from "../../lib/locale.ts";
import { urls } from "../../lib/urls.ts";
import { LANGUAGES, WordMeter } from "../../components/bilingual/text-row.tsx";

type StepActions = {
  edit: (key: string, change: Partial<DraftItem>, field: string) => void;
  remove: (key: string) => void;
  step: (key: string, by: -1 | 1) => void;
  swap: (key: string, exercise: string) => void;
};

export const stepId = (key: string) => `step-${key}`;

/** One step: figure, name and dose at the left, the steps of its exercise in both languages, and its fields when open. */
export function StepRow({
  line,
  number,
  library,
  changed,
  open,
  onOpen,
  actions,
}: {
  line: LineView;
  number: number;
  library: Library;
  /** Differs from the published version. */
  changed: "changed" | "added" | null;
  open: boolean;
  onOpen: (key: string) => void;
  /** Absent for readers. */
  actions?: StepActions;
}) {
  const locale = useLocale();
  const t = templateTexts[locale];
  const te = planEditorTexts[locale];
  const { draft, item, row } = line;
  const name = row?.content.name[locale] ?? draft.exercise;
  const facts = [
    doseShort(item.dose, locale) || (row?.content.doseNote?.[locale] ?? ""),
    momentTexts[locale][item.moment].toLowerCase(),
    t.version(item.exerciseVersion),
  ];
  return (
    <div className={open ? "tpl-step on" : "tpl-step"} id={stepId(draft.key)}>
      <div className="tpl-row">
        <div className="tpl-ex">
          <span className="tpl-grip">
            {actions !== undefined && (
              <button
                type="button"
                className="pe-grip"
                id={`grip-${draft.key}`}
                aria-label={te.grip(name)}
                onKeyDown={(event) => {
                  if (event.key !== "ArrowUp" && event.key !== "ArrowDown") return;
                  event.preventDefault();
                  actions.step(draft.key, event.key === "ArrowUp" ? -1 : 1);
                }}
              >
                <Icon name="grip" size={16} stroke={2.4} />
              </button>
            )}
            <b>{number}</b>
          </span>
          <LazyFigure id={row === undefined ? draft.exercise : drawingOf(row.content)} />
          <div>
            {actions === undefined ? (
              <b>{name}</b>
            ) : (
              <button
                type="button"
                className="tpl-open"
                aria-expanded={open}
                aria-label={t.edit(name)}
                onClick={() => onOpen(draft.key)}
              >
                {name}
              </button>
            )}
            {changed === "changed" && <Tag tone="soon">{te.changedTag}</Tag>}
            {changed === "added" && <Tag tone="calm">{te.newTag}</Tag>}
            <span>{facts.filter(Boolean).join(" · ")}</span>
            <MilderNote line={line} library={library} />
          </div>
        </div>
        {LANGUAGES.map((language) => {
          const steps = row?.content.steps[language] ?? [];
          const longest = longestSentence(steps);
          const limit = readingLimits.sentenceWords;
          return (
            <div key={language} className="tpl-text" lang={language}>
              <p>{steps.join(" ")}</p>
              <div className="tpl-foot">
                <WordMeter count={longest} limit={limit} text={t.sentence(longest, limit)} />
                {longest > limit ? <span className="soon">{t.tooLong}</span> : <span>{t.level}</span>}
              </div>
            </div>
          );
        })}
      </div>
      {open && actions !== undefined && (
        <StepFields line={line} name={name} library={library} actions={actions} />
      )}
    </div>
  );
}

function MilderNote({ line, library }: { line: LineView; library: Library }) {
  const locale = useLocale();
  const t = templateTexts[locale];
  const content = line.row?.content;
  if (content === undefined || content.type !== "exercise") return null;
  const [easier] = content.easier;
  if (easier !== undefined) {
    return <span className="mut">{t.milder(library.get(easier)?.content.name[locale] ?? easier)}</span>;
  }
  return <span className="soon">{t.noMilder}</span>;
}

function StepFields({
  line,
  name,
  library,
  actions,
}: {
  line: LineView;
  name: string;
  library: Library;
  actions: StepActions;
}) {
  const locale = useLocale();
  const te = planEditorTexts[locale];
  const ids = useId();
  const { draft, issues, row } = line;
  const issueId = (field: DraftField) =>
    issues.some((issue) => issue.field === field) ? `${ids}-${field}` : undefined;
  const props = {
    draft,
    name,
    changed: new Set<never>(),
    issueId,
    onEdit: (change: Partial<DraftItem>, field: string) => actions.edit(draft.key, change, field),
  };
  const newer = row !== undefined && row.version > draft.exerciseVersion ? row.version : null;
  return (
    <div className="tpl-fields">
      <div className="pe-more">
        {doseFieldOrder.map((field) => (
          <DoseField key={field} field={field} {...props} />
        ))}
        <ScheduleFields {...props} />
        <ItemDetails withNote={false} inRow={doseFieldOrder} {...props} />
        <div className="tpl-field-actions">
          <ButtonLink to={urls.exercises} search={{ open: draft.exercise }} look="quiet" size="small">
            {te.toExercise}
          </ButtonLink>
          {newer !== null && (
            <Button
              look="quiet"
              size="small"
              onClick={() => actions.edit(draft.key, { exerciseVersion: newer }, "version")}
            >
              {te.takeNewer(newer)}
            </Button>
          )}
          <SwapMenu
            name={name}
            variants={variantsOf(library, draft.exercise)}
            onSwap={(slug) => actions.swap(draft.key, slug)}
          />
          <button
            type="button"
            className="pe-icon"
            aria-label={te.remove(name)}
            onClick={() => actions.remove(draft.key)}
          >
            <Icon name="close" />
          </button>
        </div>
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
    </div>
  );
}
