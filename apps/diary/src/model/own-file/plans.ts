import type { OwnData } from "@soepel/domain/wire/own";
import { momentTexts } from "@soepel/i18n/plan";
import { doseText, scheduleText } from "@soepel/ui/model/dose-text";
import { paragraph, safe, table } from "./html.ts";
import { joined, type Words } from "./words.ts";

export function plansBody({ plans }: OwnData, words: Words): string {
  const { t, locale, day, when } = words;
  return plans
    .map((plan) => {
      const facts = joined(t.madeAt(when(plan.madeAt)), words.takenBack(plan.takenBackAt));
      return (
        `<h3>${safe(`${t.version(plan.number)}: ${t.from(day(plan.from), plan.to && day(plan.to))}`)}</h3>` +
        paragraph(facts) +
        table(
          [t.exercise, t.howMuch, t.howOften, t.remark],
          plan.items.map((item) => [
            item.name[locale],
            doseText(item.dose, locale),
            joined(momentTexts[locale][item.moment], scheduleText(item.schedule, locale)),
            joined(item.optional ? t.mayOptional : "", item.note ?? ""),
          ]),
        )
      );
    })
    .join("");
}

export const pausesTable = ({ pauses }: OwnData, { t, day, when }: Words): string =>
  table(
    [],
    pauses.map(({ from, to, madeAt }) => [t.from(day(from), to && day(to)), t.madeAt(when(madeAt))]),
  );
