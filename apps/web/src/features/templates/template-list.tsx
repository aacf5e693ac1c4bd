import { Link } from "@tanstack/react-router";
import { useState } from "react";
import type { TemplateId } from "@soepel/domain/primitives";
import type { TemplateRow } from "@soepel/domain/wire/library";
import { templateTexts } from "@soepel/i18n/staff/templates";
import { Icon } from "../../components/icon.tsx";
import { Kbd } from "../../components/parts.tsx";
import { useLocale } from "../../lib/locale.ts";
import { named } from "../../lib/named.ts";
import { urls } from "../../lib/urls.ts";

/** Templates whose name in either language has these words. */
export const templatesNamed = (
  rows: readonly TemplateRow[],
  text: string,
  { archived }: { archived: boolean },
): TemplateRow[] => {
  const words = text.trim().toLowerCase();
  return rows.filter(
    (row) => (archived || !row.archived) && `${row.name.nl} ${row.name.en}`.toLowerCase().includes(words),
  );
};

/** The column at the left: every template with its version, the open one marked. */
export function TemplateList({ rows, open }: { rows: readonly TemplateRow[]; open: TemplateId }) {
  const locale = useLocale();
  const t = templateTexts[locale];
  const [text, setText] = useState("");
  const shown = templatesNamed(rows, text, { archived: false });
  return (
    <nav className="tpl-list" aria-label={t.list}>
      <h2>
        {t.list} <span className="mut">{rows.filter((row) => !row.archived).length}</span>
      </h2>
      <label className="find">
        <Icon name="search" />
        <input
          id="template-search"
          type="search"
          value={text}
          placeholder={t.search}
          aria-label={t.search}
          onChange={(event) => setText(event.target.value)}
        />
        <Kbd>/</Kbd>
      </label>
      {shown.length === 0 && <p className="s sec">{t.nothing}</p>}
      <ul>
        {shown.map((row) => (
          <li key={row.templateId}>
            <Link
              to={urls.template}
              params={{ templateId: row.templateId }}
              aria-current={row.templateId === open ? "page" : undefined}
            >
              <b>{named(row.name, locale, t.unnamed)}</b>
              {row.draftVersion === null ? (
                <span className="mut">
                  {row.publishedVersion === null ? "–" : t.version(row.publishedVersion)}
                </span>
              ) : (
                <span className="draft">{t.draftShort(row.draftVersion)}</span>
              )}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
