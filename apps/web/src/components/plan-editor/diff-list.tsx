import type { PlanDiff, PlanLineChange } from "@soepel/domain/plan-diff";
import { planEditorTexts } from "@soepel/i18n/staff/plan-editor";
import { useLocale } from "../../lib/locale.ts";
import { Icon } from "../icon.tsx";
import { doseShort, fieldShort, itemShort } from "./model/dose-short.ts";
import type { Library } from "./model/plan-view.ts";

const order = ["replaced", "changed", "added", "removed", "same"] as const;

/** "1 vervangen · 2 gewijzigd · 1 gelijk": every kind that occurs. */
export function DiffCounts({ diff }: { diff: PlanDiff }) {
  const t = planEditorTexts[useLocale()];
  const parts = order
    .filter((kind) => diff.counts[kind] > 0)
    .map((kind) => t.counts[kind](diff.counts[kind]));
  if (diff.reordered) parts.push(t.reordered);
  return <span className="mut">{parts.join(" · ")}</span>;
}

/** Each line with its mark, what it was struck through and what it becomes in bold; unchanged lines last, in one grey row. */
export function DiffList({ diff, library }: { diff: PlanDiff; library: Library }) {
  const locale = useLocale();
  const t = planEditorTexts[locale];
  const nameOf = (slug: string) => library.get(slug)?.content.name[locale] ?? slug;
  const lines = diff.lines.filter((line) => line.kind !== "same");
  const same = diff.lines.flatMap((line) => (line.kind === "same" ? [nameOf(line.item.exercise)] : []));
  return (
    <ul className="pe-diff">
      {lines.map((line) => {
        const item = line.kind === "changed" || line.kind === "replaced" ? line.before : line.item;
        return (
          <li key={`${line.kind} ${item.key}`} className={line.kind}>
            <i title={t.mark[line.kind]}>
              <Mark kind={line.kind} />
              <span className="vh">{t.mark[line.kind]}</span>
            </i>
            <span>{nameOf(item.exercise)}</span>
            <span>
              <Change line={line} nameOf={nameOf} />
            </span>
          </li>
        );
      })}
      {same.length > 0 && (
        <li className="same">
          <i title={t.mark.same}>
            <Mark kind="same" />
          </i>
          <span>{t.mark.same}</span>
          <span>{same.join(", ")}</span>
        </li>
      )}
    </ul>
  );
}

/** The sign of a kind of change, for the eye only. */
export function Mark({ kind }: { kind: PlanLineChange["kind"] }) {
  if (kind === "replaced") return <Icon name="swap" size={13} stroke={2} />;
  const signs = { changed: "Δ", added: "+", removed: "−", same: "=" } as const;
  return <span aria-hidden="true">{signs[kind]}</span>;
}

function Change({ line, nameOf }: { line: PlanLineChange; nameOf: (slug: string) => string }) {
  const locale = useLocale();
  const t = planEditorTexts[locale];
  switch (line.kind) {
    case "same":
      return null;
    case "added":
      return itemShort(line.item, locale);
    case "removed":
      return (
        <s>
          <span className="vh">{t.was}</span> {itemShort(line.item, locale)}
        </s>
      );
    case "replaced": {
      const [was, becomes] = [doseShort(line.before.dose, locale), doseShort(line.after.dose, locale)];
      return (
        <>
          → <b>{nameOf(line.after.exercise)}</b>
          {becomes !== was && (
            <>
              , <FromTo was={was} becomes={becomes} />
            </>
          )}
        </>
      );
    }
    case "changed": {
      // Both breaths read as one pair.
      const fields = line.fields.filter(
        (field) => field !== "breathOutS" || !line.fields.includes("breathInS"),
      );
      return fields.map((field, index) => (
        <span key={field}>
          {index > 0 && "; "}
          <FromTo
            was={fieldShort(line.before, field, locale)}
            becomes={fieldShort(line.after, field, locale)}
          />
        </span>
      ));
    }
  }
}

function FromTo({ was, becomes }: { was: string; becomes: string }) {
  const t = planEditorTexts[useLocale()];
  return (
    <>
      {was !== "" && (
        <>
          <span className="vh">{t.was}</span>
          <s>{was}</s> → <span className="vh">{t.becomes}</span>
        </>
      )}
      <b>{becomes === "" ? t.noDose : becomes}</b>
    </>
  );
}
