import { instantClock, dateWithYear, shortWeekday } from "@soepel/i18n/format";
import { shellTexts } from "@soepel/i18n/staff/shell";
import { localDateAt } from "@soepel/domain/zone";
import type { InstantIso } from "@soepel/domain/primitives";
import { lazy, Suspense, useState } from "react";
import { Icon } from "../../components/icon.tsx";
import { Kbd, Tag } from "../../components/parts.tsx";
import { useKeys } from "../../lib/keyboard.ts";
import { useLocale, useTexts } from "../../lib/locale.ts";
import { useMinuteClock } from "../../lib/use-minute-clock.ts";
import { useMe } from "../../lib/session.ts";

const Palette = lazy(() =>
  import("../../features/palette/palette.tsx").then((module) => ({ default: module.Palette })),
);

const KeysDialog = lazy(() => import("./keys-dialog.tsx").then((module) => ({ default: module.KeysDialog })));

/** Practice or crumbs at the left, date and time of the practice at the right. */
export function TopBar({ onCrumbPlace }: { onCrumbPlace: (place: HTMLElement | null) => void }) {
  const me = useMe();
  const t = useTexts(shellTexts);
  const locale = useLocale();
  const now = useMinuteClock(Date.parse(me.now));
  const [searching, setSearching] = useState(false);
  const [showingKeys, setShowingKeys] = useState(false);
  useKeys({
    "mod+k": (event) => {
      event.preventDefault();
      setSearching(true);
    },
    "?": () => setShowingKeys(true),
  });
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
      <button type="button" className="find top-find" onClick={() => setSearching(true)}>
        <Icon name="search" />
        {t.search.open}
        <Kbd name={t.search.key} />
      </button>
      {searching && (
        <Suspense fallback={null}>
          <Palette onClose={() => setSearching(false)} />
        </Suspense>
      )}
      {showingKeys && (
        <Suspense fallback={null}>
          <KeysDialog onClose={() => setShowingKeys(false)} />
        </Suspense>
      )}
      <span className="top-time">
        {shortWeekday(today, locale)} {dateWithYear(today, locale)}
        {" · "}
        {instantClock(instant, zone)}
      </span>
    </header>
  );
}
