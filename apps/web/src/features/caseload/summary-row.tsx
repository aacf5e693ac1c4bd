import { commonTexts } from "@soepel/i18n/common";
import { useTexts } from "../../lib/locale.ts";

/** One line of the summary table: baseline, the last seven mornings, and n of both. */
export function SummaryRow({
  label,
  was,
  now,
  n,
  worse,
}: {
  label: string;
  was: string | null;
  now: string | null;
  n: string;
  worse?: boolean;
}) {
  const common = useTexts(commonTexts);
  return (
    <tr>
      <th scope="row">{label}</th>
      <td className="was">{was ?? "–"}</td>
      <td className="ar">→</td>
      <td className={worse ? "now hi" : "now"}>
        {now ?? <span className="mut few-now">{common.tooFew}</span>}
      </td>
      <td className="n">{n}</td>
    </tr>
  );
}
