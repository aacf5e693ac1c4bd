import { Drawer } from "@mantine/core";
import { useMemo, useReducer, useRef, useState } from "react";
import { flushSync } from "react-dom";
import { anyExercise } from "@soepel/domain/exercise-search";
import type { Locale } from "@soepel/domain/primitives";
import type { ExerciseRow, Template, TemplateRow, TemplateVersion } from "@soepel/domain/wire/library";
import { planEditorTexts } from "@soepel/i18n/staff/plan-editor";
import { templateTexts } from "@soepel/i18n/staff/templates";
import { Button } from "../../components/button.tsx";
import { Icon } from "../../components/icon.tsx";
import { LeaveGuard } from "../../components/leave-guard.tsx";
import { Tag } from "../../components/parts.tsx";
import { LibraryColumn } from "../../components/plan-editor/library-column.tsx";
import { newDraft } from "../../components/plan-editor/model/draft-item.ts";
import {
  addItems,
  editItem,
  removeItem,
  replaceItem,
  stepItem,
  type DraftList,
} from "../../components/plan-editor/model/draft-list.ts";
import {
  historyReducer,
  startHistory,
  type History,
  type HistoryAction,
} from "../../components/plan-editor/model/history.ts";
import { libraryOf, planView } from "../../components/plan-editor/model/plan-view.ts";
import { SaveStateText } from "../../components/draft/save-state.tsx";
import { showToast } from "../../components/toast.tsx";
import { useLocale } from "../../lib/locale.ts";
import { named } from "../../lib/named.ts";
import { Checks } from "./checks.tsx";
import { CompareCard } from "./compare-card.tsx";
import { SaveConflict } from "./save-conflict.tsx";
import { templateChecks } from "./model/template-checks.ts";
import {
  contentOfDraft,
  draftOfContent,
  isComplete,
  templateDiff,
  type TemplateDraft,
} from "./model/template-draft.ts";
import { DiscardButton } from "./discard-button.tsx";
import { DuplicateButton } from "./duplicate-button.tsx";
import { PublishPanel, publishPanelId } from "./publish-panel.tsx";
import { StepRow, stepId } from "./step-row.tsx";
import { TemplateList } from "./template-list.tsx";
import { TemplatePhone } from "./template-phone.tsx";
import { TemplateTable } from "./template-table.tsx";
import { useTemplateFacts } from "./use-template-facts.ts";
import { useTemplateSaving } from "./use-template-saving.ts";
import { VersionsList } from "./versions-card.tsx";

const newKey = () => crypto.randomUUID();
const nothing = { present: new Set<string>(), conditions: [], stopped: {} };

/** The draft of a template: every change is saved by itself; publishing makes it a version that never changes again. */
export function TemplateEditor({
  template,
  draft,
  rows,
  exercises,
}: {
  template: Template;
  draft: TemplateVersion;
  rows: readonly TemplateRow[];
  exercises: readonly ExerciseRow[];
}) {
  const locale = useLocale();
  const t = templateTexts[locale];
  const te = planEditorTexts[locale];
  const decimal = locale === "nl" ? "," : ".";
  const [history, dispatch] = useReducer<History<TemplateDraft>, null, [HistoryAction<TemplateDraft>]>(
    historyReducer,
    null,
    () => startHistory(draftOfContent(draft.content, newKey, decimal)),
  );
  const now = history.present;
  const [openKey, setOpenKey] = useState<string | null>(null);
  const [adding, setAdding] = useState(false);
  const [query, setQuery] = useState(anyExercise);
  const [comparing, setComparing] = useState(false);
  const search = useRef<HTMLInputElement>(null);

  const library = useMemo(() => libraryOf(exercises), [exercises]);
  const view = useMemo(
    () => planView({ list: now.list, library, base: [], conditions: [], stopped: {} }),
    [now.list, library],
  );
  const content = useMemo(() => contentOfDraft(now), [now]);
  const saving = useTemplateSaving(template, draft, content);
  const facts = useTemplateFacts(template, view);
  const published = template.versions.find(({ status }) => status === "published");
  const diff = useMemo(
    () =>
      published === undefined
        ? null
        : templateDiff(
            published.content,
            { name: now.name, note: now.note, items: view.items.map(withoutKey) },
            library,
          ),
    [published, now.name, now.note, view.items, library],
  );
  const checks = useMemo(() => templateChecks(now, view), [now, view]);

  const edit = (next: (before: TemplateDraft) => TemplateDraft, tag?: string) =>
    dispatch({ type: "edit", next, ...(tag !== undefined && { tag }) });
  const editList = (next: (list: DraftList) => DraftList, tag?: string) =>
    edit((before) => {
      const list = next(before.list);
      return list === before.list ? before : { ...before, list };
    }, tag);
  const undo = () => dispatch({ type: "undo" });
  const editText = (field: "name" | "note") => (language: Locale, text: string) =>
    edit(
      (before) => ({ ...before, [field]: { ...before[field], [language]: text } }),
      `${field} ${language}`,
    );
  const nameOf = (key: string) => {
    const line = view.lines.find((each) => each.draft.key === key);
    return line?.row?.content.name[locale] ?? line?.draft.exercise ?? "";
  };
  const actions = {
    edit: (key: string, change: Parameters<typeof editItem>[2], field: string) =>
      editList((list) => editItem(list, key, change), `${key} ${field}`),
    remove: (key: string) => {
      editList((list) => removeItem(list, key));
      showToast({ text: te.removed(nameOf(key)), action: { label: te.undo, run: undo } });
    },
    step: (key: string, by: -1 | 1) => {
      flushSync(() => editList((list) => stepItem(list, key, by)));
      document.querySelector<HTMLElement>(`#${CSS.escape(`grip-${key}`)}`)?.focus();
    },
    swap: (key: string, exercise: string) => {
      const row = library.get(exercise);
      const old = now.list.find((item) => item.key === key);
      if (row === undefined || old === undefined) return;
      editList((list) =>
        replaceItem(list, key, { ...newDraft(key, row, old.moment, decimal), optional: old.optional }),
      );
    },
  };
  const add = (row: ExerciseRow) => {
    const line = newDraft(newKey(), row, query.moment, decimal);
    editList((list) => addItems(list, [line]));
    setAdding(false);
    setOpenKey(line.key);
  };
  const openStep = (step: number) => {
    const key = now.list[step - 1]?.key;
    if (key === undefined) return;
    setOpenKey(key);
    document.querySelector(`#${CSS.escape(stepId(key))}`)?.scrollIntoView({ block: "center" });
  };
  const changeOf = (index: number): "changed" | "added" | null => {
    const kind = diff?.plan.lines[index]?.kind;
    return kind === "added" ? "added" : kind === "changed" || kind === "replaced" ? "changed" : null;
  };
  const toPublish = () => document.querySelector<HTMLElement>(`#${publishPanelId} textarea`)?.focus();
  const present = new Set(now.list.map(({ exercise }) => exercise));

  return (
    <>
      <header className="pe-head">
        <div>
          <h1>
            {named(now.name, locale, t.unnamed)} <Tag tone="pri">{t.draftTag(draft.version)}</Tag>
          </h1>
          <p>
            {facts} · <SaveStateText state={saving.state} onRetry={saving.retry} />
          </p>
        </div>
        <div className="actions">
          <DiscardButton template={template} revision={saving.revision} />
          <Button look="quiet" disabled={history.past.length === 0} onClick={undo}>
            {t.undo}
          </Button>
          {published !== undefined && (
            <Button aria-expanded={comparing} onClick={() => setComparing(!comparing)}>
              {comparing ? t.hideCompare : t.compare(published.version)}
            </Button>
          )}
          <DuplicateButton template={template} />
          <Button look="primary" onClick={toPublish}>
            {t.publishAs(draft.version)}
          </Button>
        </div>
      </header>
      <div className="tpl-cols">
        <TemplateList rows={rows} open={template.templateId} />
        <div className="pe-mid tpl-mid">
          {saving.state.kind === "conflict" && (
            <SaveConflict
              theirs={saving.state.theirs.content}
              mine={{ name: now.name, note: now.note, items: view.items.map(withoutKey) }}
              library={library}
              onKeepMine={saving.saveOverTheirs}
              onTakeTheirs={(theirs) => {
                const taken = draftOfContent(theirs, newKey, decimal);
                edit(() => taken);
                saving.tookTheirs(contentOfDraft(taken));
              }}
            />
          )}
          {comparing && diff !== null && published !== undefined && (
            <CompareCard diff={diff} title={t.compareTitle(published.version)} library={library} />
          )}
          <TemplateTable name={now.name} note={now.note} onName={editText("name")} onNote={editText("note")}>
            {view.lines.map((line, index) => (
              <StepRow
                key={line.draft.key}
                line={line}
                number={index + 1}
                library={library}
                changed={changeOf(index)}
                open={openKey === line.draft.key}
                onOpen={(key) => setOpenKey(key === openKey ? null : key)}
                actions={actions}
              />
            ))}
            <div className="tpl-add">
              {view.lines.length === 0 && <span className="soon">{t.emptyList}</span>}
              <Button look="quiet" size="small" onClick={() => setAdding(true)}>
                <Icon name="plus" size={14} />
                {t.addStep}
              </Button>
            </div>
          </TemplateTable>
          <section className="card tpl-low">
            <VersionsList versions={template.versions} />
            <PublishPanel
              template={template}
              draft={draft}
              ready={content !== null && isComplete(content)}
              flush={saving.flush}
            />
          </section>
        </div>
        <TemplatePhone items={view.items} library={library} openKey={openKey}>
          <Checks checks={checks} onStep={openStep} />
        </TemplatePhone>
      </div>
      <Drawer
        opened={adding}
        onClose={() => setAdding(false)}
        size={360}
        title={t.addTitle}
        classNames={{ body: "tpl-drawer", title: "tpl-drawer-title" }}
        closeButtonProps={{ "aria-label": t.close }}
      >
        <LibraryColumn
          rows={exercises}
          facts={{ ...nothing, present, presentLabel: te.inThisTemplate }}
          query={query}
          onQuery={setQuery}
          onAdd={add}
          onShow={(slug) => {
            setAdding(false);
            openStep(now.list.findIndex(({ exercise }) => exercise === slug) + 1);
          }}
          searchRef={search}
        />
      </Drawer>
      <LeaveGuard
        dirty={saving.state.kind !== "saved"}
        title={t.leaveTitle}
        text={t.leaveText}
        keep={saving.flush}
      />
    </>
  );
}

/** A template line has neither key nor note. */
function withoutKey({
  key: _key,
  note: _note,
  ...item
}: ReturnType<typeof planView>["items"][number]): TemplateVersion["content"]["items"][number] {
  return item;
}
