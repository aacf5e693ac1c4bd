import { weekdayTexts } from "@soepel/i18n/common";
import { settingsTexts } from "@soepel/i18n/diary/settings";
import { listText } from "@soepel/i18n/format";
import { Heading, Top } from "../../components/page.tsx";
import { useDiary } from "../../lib/diary.tsx";
import { isRemembered } from "../../lib/kept-today.ts";
import { useLocale } from "../../lib/settings.ts";

/** Who reads the answers, when, and what this phone keeps; in short sentences. */
export function PrivacyPage() {
  const locale = useLocale();
  const { privacyTitle, privacyLines: lines } = settingsTexts[locale];
  const days = useDiary().today.practice.reviewDays.map((n) => weekdayTexts[locale].short[n - 1] ?? "");
  const shown = [
    lines.who,
    days.length > 0 ? `${lines.looks(listText(days, locale))} ${lines.when}` : lines.when,
    lines.phone,
    ...(isRemembered() ? [lines.phoneRemembered] : []),
    lines.log,
    lines.emergency,
  ];
  return (
    <>
      <Top help={false} />
      <main className="pad">
        <Heading>{privacyTitle}</Heading>
        <ul className="rf">
          {shown.map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
      </main>
    </>
  );
}
