import { instantClock, dateWithYear, shortWeekday } from "@soepel/i18n/format";
import { shellTexts } from "@soepel/i18n/staff/shell";
import { localDateAt } from "@soepel/domain/zone";
import type { InstantIso } from "@soepel/domain/primitives";
import { Tag } from "../../components/parts.tsx";
import { useLocale, useTexts } from "../../lib/locale.ts";
import { useMinuteClock } from "../../lib/use-minute-clock.ts";
import { useMe } from "../../lib/session.ts";

/** Practice or crumbs at the left, date and time of the practice at the right. */
export function TopBar({ onCrumbPlace }: { onCrumbPlace: (place: HTMLElement | null) => void }) {
  const me = useMe();
  const t = useTexts(shellTexts);
  const locale = useLocale();
  const now = useMinuteClock(Date.parse(me.now));
  const zone = me.practice.timeZone;
  const today = localDateAt(now, zone);
  const instant = new Date(now).toISOString() as InstantIso;
  return (
    <header className="top">
      <span className="top-crumbs" ref={onCrumbPlace} />
      <span className="top-practice">
        <b>{me.practice.name}</b>
        {me.practice.demo && <Tag>{t.demo}</Tag>}
      </span>
      <span className="top-time">
        {shortWeekday(today, locale)} {dateWithYear(today, locale)}
        {" · "}
        {instantClock(instant, zone)}
      </span>
    </header>
  );
}
