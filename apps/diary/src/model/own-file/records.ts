import type { OwnData } from "@soepel/domain/wire/own";
import { extraTexts } from "@soepel/i18n/diary/extra";
import { alarmTexts } from "@soepel/i18n/redflags";
import { listText } from "@soepel/i18n/format";
import { reportOutcome } from "@soepel/domain/flags-of-day";
import { saidText } from "../instruction.ts";
import { lookText } from "../look-text.ts";
import { shownWith } from "./data.ts";
import { paragraph, safe, table } from "./html.ts";
import { joined, type Words } from "./words.ts";

export function goalsBody({ goals }: OwnData, words: Words): string {
  const { t, locale, day, when } = words;
  return goals
    .map((goal) => {
      const ends = extraTexts[locale].goal[goal.direction];
      const facts = joined(
        t.goalSince(when(goal.madeAt)),
        goal.closedAt === null ? "" : t.goalClosed(when(goal.closedAt)),
      );
      return (
        `<h3>${safe(goal.activity)}</h3>${paragraph(facts)}${paragraph(t.meaning(ends.lowest, ends.highest))}` +
        table(
          [t.date, t.figure, t.noted, t.remark],
          goal.ratings.map((rating) => [
            day(rating.date),
            `${rating.value}`,
            words.noted(rating),
            rating.replaced ? t.replaced : "",
          ]),
        )
      );
    })
    .join("");
}

export function markersTable({ markers }: OwnData, words: Words): string {
  const { t, locale, day } = words;
  return table(
    [t.date, t.what, t.noted, t.afterwards],
    markers.map((marker) => [
      t.from(day(marker.from), marker.to && day(marker.to)),
      joined(extraTexts[locale].marker.shown[marker.kind], marker.text ?? ""),
      words.noted(marker),
      words.takenBack(marker.takenBackAt),
    ]),
  );
}

export function messagesTable({ messages }: OwnData, words: Words): string {
  const { t, day, when } = words;
  return table(
    [t.noted, t.what, t.afterwards],
    messages.map((message) => [
      words.noted(message),
      message.date === null ? message.text : `${day(message.date)}: ${message.text}`,
      joined(
        message.replacedAt === null ? "" : t.replacedAt(when(message.replacedAt)),
        words.takenBack(message.takenBackAt),
      ),
    ]),
  );
}

/** What was reported, and the instruction that was on the screen, in the same words. */
export function flagsBody({ flags }: OwnData, words: Words): string {
  const { t, locale, day, when } = words;
  return flags
    .map((flag) => {
      const shown = shownWith(flag, locale);
      const calls = (reportOutcome(flag.codes)?.callTargets ?? []).map(
        (target) => alarmTexts[locale].calls[target].name,
      );
      const screen =
        shown === null
          ? flag.messageShown
          : [...shown, t.flagCalls(listText(calls, locale))]
              .map((line) => (/[.?!]$/.test(line) ? line : `${line}.`))
              .join(" ");
      return (
        `<h3>${safe(when(flag.reportedAt))}</h3>` +
        table(
          [],
          [
            [t.date, day(flag.date)],
            [t.flagSaid, saidText(flag.codes, locale)],
            [t.flagShown, screen],
            ...(flag.calledAt === null ? [] : [[t.called, when(flag.calledAt)]]),
            ...(flag.handledAt === null ? [] : [[t.handled, when(flag.handledAt)]]),
          ],
        )
      );
    })
    .join("");
}

export const looksTable = ({ looks }: OwnData, { t, locale, when }: Words): string =>
  table(
    [t.when, t.who, t.what],
    looks.map((look) => {
      const { who, what } = lookText(look, locale);
      return [when(look.at), who, what];
    }),
  );
