import type { UnattendedAlarms } from "@soepel/domain/wire/care";
import { recentInstant } from "@soepel/i18n/format";
import { urgencyTexts } from "@soepel/i18n/redflags";
import { unattendedTexts } from "@soepel/i18n/staff/unattended";
import { ButtonLink } from "../../components/button.tsx";
import { Icon } from "../../components/icon.tsx";
import { useLocale, useTexts } from "../../lib/locale.ts";
import { useMe } from "../../lib/session.ts";
import { urls } from "../../lib/urls.ts";
import { isSameDay } from "./flag-sentence.tsx";
import "./flags.css";

/** Open red flags of patients whom nobody treats, on every page of every therapist until somebody takes them over. */
export function UnattendedStrip({ flags }: { flags: UnattendedAlarms["flags"] }) {
  const t = useTexts(unattendedTexts);
  const shown = useTexts(urgencyTexts);
  const locale = useLocale();
  const me = useMe();
  const first = flags[0];
  if (!first) return null;
  const sameDay = flags.filter(isSameDay).length;
  const when = recentInstant(first.reportedAt, me.practice.timeZone, me.today, locale);
  return (
    <section className={sameDay > 0 ? "flag-strip" : "flag-strip soon"} role="alert">
      <Icon name="flag" size={18} stroke={1.8} />
      <p>
        <b className="t">
          {t.without} {sameDay > 0 ? t.flagsToday(sameDay) : t.flagsDays(flags.length)}
        </b>
        <b>{first.patientName}</b>
        {t.reported(when, shown[first.urgency].title)}
      </p>
      <span className="end">
        <ButtonLink to={urls.unattended} size="small" look={sameDay > 0 ? "urgent" : "plain"}>
          {t.look}
        </ButtonLink>
      </span>
    </section>
  );
}
