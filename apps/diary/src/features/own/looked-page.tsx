import { useQuery } from "@tanstack/react-query";
import type { Look } from "@soepel/domain/wire/own";
import { frameTexts } from "@soepel/i18n/diary/frame";
import { ownTexts } from "@soepel/i18n/diary/own";
import { instantText } from "@soepel/i18n/format";
import { NeedsCode } from "../../components/needs-code.tsx";
import { Heading, Top } from "../../components/page.tsx";
import { api, reasonOf } from "../../lib/api.ts";
import { useDiary } from "../../lib/diary.tsx";
import { useLocale } from "../../lib/settings.ts";
import { lookText } from "../../model/look-text.ts";

/** Who of the practice looked, newest first. */
export function LookedPage() {
  const locale = useLocale();
  const t = ownTexts[locale];
  const { today } = useDiary();
  const query = useQuery({
    queryKey: ["looked"],
    queryFn: () => api.looked.query(),
    enabled: today.session === "code",
    staleTime: 0,
  });
  const locked = today.session !== "code" || reasonOf(query.error) === "NOT_SIGNED_IN";
  return (
    <>
      <Top />
      <main className="pad">
        <Heading>{t.looked}</Heading>
        {locked ? (
          <NeedsCode onward="looked" />
        ) : query.data ? (
          <>
            <p className="hint">{query.data.looks.length === 0 ? t.nobody : t.lookedHint}</p>
            <ul className="looks" hidden={query.data.looks.length === 0}>
              {query.data.looks.map((look) => (
                <Line
                  key={`${look.at}${look.who}${look.action}`}
                  look={look}
                  timeZone={query.data.timeZone}
                />
              ))}
            </ul>
          </>
        ) : query.isError ? (
          <>
            <p className="hint">{t.trouble}</p>
            <div className="sp" />
            <button type="button" className="btn sec" onClick={() => void query.refetch()}>
              {frameTexts[locale].again}
            </button>
          </>
        ) : (
          <p className="hint" role="status">
            {frameTexts[locale].loading}
          </p>
        )}
      </main>
    </>
  );
}

function Line({ look, timeZone }: { look: Look; timeZone: string }) {
  const locale = useLocale();
  const t = ownTexts[locale];
  const { who, what } = lookText(look, locale);
  return (
    <li>
      <b>{who}</b>
      <span>{instantText(look.at, timeZone, locale)}</span>
      <small>{what}</small>
      {look.outsideCaseload ? <small>{t.outside}</small> : null}
    </li>
  );
}
