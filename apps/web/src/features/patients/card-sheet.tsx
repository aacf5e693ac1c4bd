import { useQuery } from "@tanstack/react-query";
import type { InstantIso, Locale } from "@soepel/domain/primitives";
import { spacedLetterCode } from "@soepel/domain/letter-code";
import { localDateAt } from "@soepel/domain/zone";
import { dateWithYear } from "@soepel/i18n/format";
import { cardTexts, patientTexts } from "@soepel/i18n/staff/patients";
import { Logo } from "../../components/logo.tsx";
import { Qr } from "../../components/qr.tsx";
import { useTexts } from "../../lib/locale.ts";
import { useMe } from "../../lib/session.ts";
import { trpc } from "../../lib/trpc.ts";

export type IssuedLink = { url: string; letters: string; code: string; expiresAt: InstantIso };

/** "482915" as people read it out: "482 915". */
const spaced = (code: string) => code.replace(/^(\d{3})(\d{3})$/, "$1\u2009$2");

/** The card to take home, in the patient's language. It names no patient: whoever finds it learns nothing. */
export function CardSheet({ issued, locale }: { issued: IssuedLink; locale: Locale }) {
  const own = useTexts(patientTexts);
  const t = cardTexts[locale];
  const { practice } = useMe();
  const settings = useQuery(trpc.practice.read.queryOptions());
  const phone = settings.data?.phonePractice ?? "";
  const until = dateWithYear(localDateAt(Date.parse(issued.expiresAt), practice.timeZone), locale);
  return (
    <section className="card-sheet" lang={locale} aria-label={own.preview}>
      <header>
        <Logo size={30} />
        <h2>{t.title}</h2>
      </header>
      <p className="intro">{t.intro}</p>
      <div className="keys">
        <div className="qr-box">
          <Qr text={issued.url} label={t.qr} />
        </div>
        <div>
          <ol>
            {t.steps.split("\n").map((step) => (
              <li key={step}>{step}</li>
            ))}
          </ol>
          <p className="code">
            <span>{t.code}</span>
            <b>{spaced(issued.code)}</b>
          </p>
        </div>
      </div>
      <p className="address">
        {t.address}
        <span>{issued.url}</span>
      </p>
      <p className="address letters">
        {t.typed(issued.url.replace(/^https?:\/\//, "").replace(/\/#.*$/, ""))}
        <b>{spacedLetterCode(issued.letters)}</b>
      </p>
      <footer>
        <p>
          <b>{phone === "" ? t.noPhone(practice.name) : t.phone(practice.name, phone)}</b>
        </p>
        <p>{t.notWatched}</p>
        <p>
          {t.keep} {t.valid(until)}
        </p>
      </footer>
    </section>
  );
}
