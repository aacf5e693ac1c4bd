import { useQuery } from "@tanstack/react-query";
import { unattendedTexts } from "@soepel/i18n/staff/unattended";
import { ButtonLink } from "../../components/button.tsx";
import { Icon } from "../../components/icon.tsx";
import { useTexts } from "../../lib/locale.ts";
import { trpc } from "../../lib/trpc.ts";
import { urls } from "../../lib/urls.ts";

/** Above every therapist's list while patients of the practice have no therapist: alarm signs first, then how many. */
export function Unattended() {
  const t = useTexts(unattendedTexts);
  const { data } = useQuery(trpc.care.unattendedAlarms.queryOptions(undefined, { refetchInterval: 60_000 }));
  if (!data || data.patients === 0) return null;
  const sameDay = data.flags.filter(({ urgency }) => urgency === "A" || urgency === "112").length;
  const tone = sameDay > 0 ? "urgent" : data.flags.length > 0 ? "soon" : "";
  return (
    <section className={`case-unattended ${tone}`}>
      <Icon name={data.flags.length > 0 ? "flag" : "people"} size={18} />
      <p>
        {sameDay > 0 && <b className="t">{t.flagsToday(sameDay)}</b>}
        {data.flags.length > sameDay && <b className="t">{t.flagsDays(data.flags.length - sameDay)}</b>}
        <b>{t.patients(data.patients)}</b>
        {t.nobodyReads}
      </p>
      <ButtonLink to={urls.unattended} size="small" look={sameDay > 0 ? "urgent" : "plain"} className="end">
        {t.look}
      </ButtonLink>
    </section>
  );
}
