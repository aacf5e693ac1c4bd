import { Menu } from "@mantine/core";
import type { ExerciseRow } from "@soepel/domain/wire/library";
import { planEditorTexts } from "@soepel/i18n/staff/plan-editor";
import { useLocale } from "../../lib/locale.ts";
import { Icon } from "../icon.tsx";
import type { Library } from "./model/plan-view.ts";

export type Variant = { step: "easier" | "harder"; row: ExerciseRow };

/** Milder variants first, then harder ones, as far as they are in the library. */
export function variantsOf(library: Library, slug: string): Variant[] {
  const content = library.get(slug)?.content;
  const rows = (slugs: readonly string[], step: Variant["step"]) =>
    slugs.flatMap((other) => {
      const row = library.get(other);
      return row === undefined || row.archived ? [] : [{ step, row }];
    });
  return [...rows(content?.easier ?? [], "easier"), ...rows(content?.harder ?? [], "harder")];
}

/** Swaps at once when there is one variant, otherwise shows the choice. */
export function SwapMenu({
  name,
  variants,
  onSwap,
}: {
  name: string;
  variants: readonly Variant[];
  onSwap: (slug: string) => void;
}) {
  const locale = useLocale();
  const t = planEditorTexts[locale];
  const [only] = variants;
  if (only === undefined) {
    return (
      <button
        type="button"
        className="pe-icon"
        disabled
        aria-label={t.noVariants(name)}
        title={t.noVariants(name)}
      >
        <Icon name="swap" />
      </button>
    );
  }
  const label = (variant: Variant) =>
    t.swapTo(variant.step === "easier" ? t.milder : t.harder, variant.row.content.name[locale]);
  if (variants.length === 1) {
    return (
      <button
        type="button"
        className="pe-icon"
        aria-label={`${t.swap(name)}. ${label(only)}`}
        title={label(only)}
        onClick={(event) => {
          event.stopPropagation();
          onSwap(only.row.content.slug);
        }}
      >
        <Icon name="swap" />
      </button>
    );
  }
  return (
    <Menu position="bottom-end" withinPortal>
      <Menu.Target>
        <button type="button" className="pe-icon" aria-label={t.swap(name)} title={t.swap(name)}>
          <Icon name="swap" />
        </button>
      </Menu.Target>
      <Menu.Dropdown onClick={(event) => event.stopPropagation()}>
        {variants.map((variant) => (
          <Menu.Item key={variant.row.content.slug} onClick={() => onSwap(variant.row.content.slug)}>
            {label(variant)}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}
