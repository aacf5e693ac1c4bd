import type { ImportReport } from "@soepel/domain/wire/care";
import { dateWithYear } from "@soepel/i18n/format";
import { dataTexts } from "@soepel/i18n/staff/data";
import { useLocale, useTexts } from "../../lib/locale.ts";

/** What would happen: how many mornings, which lines are refused and why, which columns are not read. */
export function ImportResult({ report }: { report: ImportReport }) {
  const t = useTexts(dataTexts);
  const locale = useLocale();
  const codes: Readonly<Record<string, string>> = t.codes;
  const { days, refused, ignored } = report;
  const [first, last] = [days[0], days.at(-1)];
  return (
    <div className="data-result" role="status">
      <p>
        <b>{days.length === 0 ? t.nothing : t.result(days.length, refused.length)}</b>
        {first !== undefined &&
          last !== undefined &&
          t.range(dateWithYear(first, locale), dateWithYear(last, locale))}
      </p>
      {days.length > 0 && <p className="sec s">{t.baseline}</p>}
      {ignored.length > 0 && <p className="sec s">{t.ignored(ignored.join(", "))}</p>}
      {refused.length > 0 && (
        <div className="data-refused">
          <table>
            <caption>{t.refusedTitle}</caption>
            <thead>
              <tr>
                <th scope="col">{t.line}</th>
                <th scope="col">{t.column}</th>
                <th scope="col">{t.why}</th>
              </tr>
            </thead>
            <tbody>
              {refused.map(({ line, column, code }) => (
                <tr key={`${line}${code}`}>
                  <td>{line}</td>
                  <td>{column ?? ""}</td>
                  <td>{codes[code] ?? t.codes.other}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </div>
  );
}
