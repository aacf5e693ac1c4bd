import type { UnattendedPatient } from "@soepel/domain/wire/care";
import { localDateAt } from "@soepel/domain/zone";
import { dateWithYear, recentInstant } from "@soepel/i18n/format";
import { unattendedTexts } from "@soepel/i18n/staff/unattended";
import { Button } from "../../components/button.tsx";
import { Tag } from "../../components/parts.tsx";
import { useLocale, useTexts } from "../../lib/locale.ts";
import { useMe } from "../../lib/session.ts";

/** What a colleague has to know before taking over: who, since when, and how urgent. */
export function UnattendedRow({
  row,
  chosen,
  onToggle,
  onTakeOver,
}: {
  row: UnattendedPatient;
  chosen: boolean;
  onToggle: () => void;
  onTakeOver: () => void;
}) {
  const t = useTexts(unattendedTexts);
  const locale = useLocale();
  const { practice } = useMe();
  return (
    <tr>
      <td>
        <input type="checkbox" aria-label={t.choose(row.name)} checked={chosen} onChange={onToggle} />
      </td>
      <th scope="row">{row.name}</th>
      <td>
        {row.since === null
          ? t.sinceUnknown
          : t.since(dateWithYear(localDateAt(Date.parse(row.since), practice.timeZone), locale))}
      </td>
      <td>
        <Flags flags={row.flags} />
      </td>
      <td className="r">
        <Button size="small" aria-label={t.takeOverOf(row.name)} onClick={onTakeOver}>
          {t.takeOver}
        </Button>
      </td>
    </tr>
  );
}

function Flags({ flags }: { flags: UnattendedPatient["flags"] }) {
  const t = useTexts(unattendedTexts);
  const locale = useLocale();
  const { practice, today } = useMe();
  const sameDay = flags.filter(({ urgency }) => urgency === "A" || urgency === "112");
  const later = flags.filter((flag) => !sameDay.includes(flag));
  if (flags.length === 0) return <span className="mut">{t.noFlags}</span>;
  const since = (group: typeof flags) => {
    const oldest = group.map(({ reportedAt }) => reportedAt).toSorted()[0];
    return oldest === undefined ? "" : t.flagSince(recentInstant(oldest, practice.timeZone, today, locale));
  };
  return (
    <ul>
      {sameDay.length > 0 && (
        <li>
          <Tag tone="urgent">{t.today(sameDay.length)}</Tag> {since(sameDay)}
        </li>
      )}
      {later.length > 0 && (
        <li>
          <Tag tone="soon">{t.days(later.length)}</Tag> {since(later)}
        </li>
      )}
    </ul>
  );
}
