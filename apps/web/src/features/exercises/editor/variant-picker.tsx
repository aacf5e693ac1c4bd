import { exerciseEditorTexts } from "@soepel/i18n/staff/exercise-editor";
import { Icon } from "../../../components/icon.tsx";
import type { Library } from "../../../components/plan-editor/model/plan-view.ts";
import { useLocale } from "../../../lib/locale.ts";

const MOST = 6;

/** Variants in order of preference: what the patient is given first stands first. */
export function VariantPicker({
  label,
  chosen,
  library,
  without,
  onChange,
}: {
  label: string;
  chosen: readonly string[];
  library: Library;
  /** Items that cannot be chosen: the item itself and its other variants. */
  without: readonly string[];
  onChange: (slugs: string[]) => void;
}) {
  const locale = useLocale();
  const t = exerciseEditorTexts[locale];
  const nameOf = (slug: string) => library.get(slug)?.content.name[locale] ?? slug;
  const offered = [...library.values()].filter((row) => !row.archived && !without.includes(row.slug));
  return (
    <>
      {chosen.map((slug) => (
        <span key={slug} className="exe-variant">
          {nameOf(slug)}
          <button
            type="button"
            aria-label={t.removeVariant(nameOf(slug))}
            onClick={() => onChange(chosen.filter((other) => other !== slug))}
          >
            <Icon name="close" size={12} />
          </button>
        </span>
      ))}
      {chosen.length < MOST && (
        <select
          aria-label={`${label}: ${t.addVariant}`}
          value=""
          onChange={(event) => event.target.value !== "" && onChange([...chosen, event.target.value])}
        >
          <option value="">{t.addVariant}…</option>
          {offered.map((row) => (
            <option key={row.slug} value={row.slug}>
              {row.content.name[locale]}
            </option>
          ))}
        </select>
      )}
    </>
  );
}
