import type { FlagWire } from "@soepel/domain/wire/patients";
import { recentInstant, shortDate, listText } from "@soepel/i18n/format";
import { instructionTexts, urgencyTexts } from "@soepel/i18n/redflags";
import { flagTexts } from "@soepel/i18n/staff/flags";
import { localDateAt } from "@soepel/domain/zone";
import { useLocale, useTexts } from "../../lib/locale.ts";
import { useMe } from "../../lib/session.ts";
import { signNames } from "../../lib/sign-names.ts";

/** True for flags that ask for a call on the same day. */
export const isSameDay = (flag: Pick<FlagWire, "urgency">) => flag.urgency === "A" || flag.urgency === "112";

/** The title that the patient read: as the phone sent it, else that of the recorded instruction. */
function useTitleShown({ wordsShown, messageShown, urgency }: FlagWire): string {
  const byKey: Readonly<Record<string, { title: string }>> = useTexts(instructionTexts);
  const byUrgency = useTexts(urgencyTexts);
  return wordsShown?.[0] ?? (byKey[messageShown] ?? byUrgency[urgency]).title;
}

/** Who reported what, when, what the patient was told and whether the patient called. One line of running text. */
export function FlagSentence({ flag }: { flag: FlagWire }) {
  const t = useTexts(flagTexts);
  const shown = useTitleShown(flag);
  const locale = useLocale();
  const me = useMe();
  const zone = me.practice.timeZone;
  const complaint = listText(signNames(flag.codes, locale), locale);
  const when = (instant: FlagWire["reportedAt"]) => recentInstant(instant, zone, me.today, locale);
  const late = localDateAt(Date.parse(flag.reportedAt), zone) !== flag.date;
  return (
    <span>
      <b>{flag.patientName}</b>
      {t.reported(complaint, when(flag.reportedAt))}
      {late && t.forDay(shortDate(flag.date, locale))}
      {t.saw(shown)}
      {flag.calledAt !== null && t.called(when(flag.calledAt))}
    </span>
  );
}
