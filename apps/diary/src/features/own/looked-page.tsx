import type { Look } from "@soepel/domain/wire/own";
import { ownTexts } from "@soepel/i18n/diary/own";
import { instantText } from "@soepel/i18n/format";
import { OwnAnswer } from "../../components/own-answer.tsx";
import { Heading, Top } from "../../components/page.tsx";
import { api } from "../../lib/api.ts";
import { useLocale } from "../../lib/settings.ts";
import { lookText } from "../../model/look-text.ts";

/** Who of the practice looked, newest first. */
export function LookedPage() {
  const locale = useLocale();
  const t = ownTexts[locale];
  return (
    <>
      <Top />
      <main className="pad">
        <Heading>{t.looked}</Heading>
        <OwnAnswer page="looked" ask={() => api.looked.query()} trouble={t.trouble}>
          {({ looks, timeZone }) => (
            <>
              <p className="hint">{looks.length === 0 ? t.nobody : t.lookedHint}</p>
              <ul className="looks" hidden={looks.length === 0}>
                {looks.map((look) => (
                  <Line key={`${look.at}${look.who}${look.action}`} look={look} timeZone={timeZone} />
                ))}
              </ul>
            </>
          )}
        </OwnAnswer>
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
