import { useState } from "react";
import type { ImportReport } from "@soepel/domain/wire/library";
import { libraryFileTexts } from "@soepel/i18n/staff/library-file";
import { Tag } from "../../components/parts.tsx";
import { codeSentence } from "../../lib/error-text.ts";
import { useLocale } from "../../lib/locale.ts";

/** What taking the file in would do, per item. */
export function ImportReportView({ report }: { report: ImportReport }) {
  const locale = useLocale();
  const t = libraryFileTexts[locale];
  const [all, setAll] = useState(false);
  const count = (action: ImportReport["rows"][number]["action"]) =>
    report.rows.filter((row) => row.action === action).length;
  const same = count("same");
  const shown = all ? report.rows : report.rows.filter(({ action }) => action !== "same");
  return (
    <section className="lf-report" aria-label={t.reportTitle}>
      <h3>{t.reportTitle}</h3>
      <p className="s">
        {same === report.rows.length ? t.nothing : t.summary(count("new"), count("new_version"), same)}
      </p>
      {shown.length > 0 && (
        <table>
          <thead>
            <tr>
              <th scope="col">{t.columns.name}</th>
              <th scope="col">{t.columns.kind}</th>
              <th scope="col">{t.columns.action}</th>
              <th scope="col" className="n">
                {t.columns.version}
              </th>
            </tr>
          </thead>
          <tbody>
            {shown.map((row) => (
              <tr key={`${row.kind} ${row.slug}`}>
                <th scope="row">
                  {row.name[locale]} <span className="mut">{row.slug}</span>
                </th>
                <td>{t.kinds[row.kind]}</td>
                <td>
                  <Tag tone={row.action === "new" ? "calm" : row.action === "new_version" ? "soon" : "plain"}>
                    {t.actions[row.action]}
                  </Tag>
                </td>
                <td className="n">{row.version}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {same > 0 && same < report.rows.length && (
        <label className="s lf-same">
          <input type="checkbox" checked={all} onChange={(event) => setAll(event.target.checked)} />
          {t.showSame(same)}
        </label>
      )}
    </section>
  );
}

/** Why the file cannot be taken in, each with its place. */
export function Problems({ report }: { report: ImportReport }) {
  const t = libraryFileTexts[useLocale()];
  const hidden = report.problemCount - report.problems.length;
  return (
    <section className="lf-problems" role="alert">
      <h3>{t.problemsTitle(report.problemCount)}</h3>
      <p className="s">{t.problemsText}</p>
      <ul>
        {report.problems.map(({ path, code }, index) => (
          <li key={index}>
            <code>{path === "" ? t.whole : path}</code>
            <span>{codeSentence(code, t.problems)}</span>
          </li>
        ))}
      </ul>
      {hidden > 0 && <p className="s">{t.more(hidden)}</p>}
    </section>
  );
}
