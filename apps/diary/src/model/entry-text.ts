import type { Locale } from "@soepel/domain/primitives";
import type { DiaryToday } from "@soepel/domain/wire/diary";
import { extraTexts } from "@soepel/i18n/diary/extra";
import { routineTexts } from "@soepel/i18n/diary/routine";
import { waitingTexts } from "@soepel/i18n/diary/waiting";
import { errorTexts } from "@soepel/i18n/errors";
import { instantText, shortDate } from "@soepel/i18n/format";
import { signTexts } from "@soepel/i18n/redflag-signs";
import { isReportableFlag } from "@soepel/domain/redflags";
import type { Entry } from "../lib/queue/entry.ts";
import { answerText, shortName } from "./answer-text.ts";
import type { AnswerCode } from "./flow.ts";

/** What an entry is and what was given, for the list of waiting answers: "Pijn bij het opstaan", "4". */
export function entryText(
  { payload }: Entry,
  today: DiaryToday,
  locale: Locale,
): { name: string; value: string } {
  const t = waitingTexts[locale];
  switch (payload.kind) {
    case "answers": {
      // The first code is the touched one; an implied answer follows it.
      const [code, given] = Object.entries(payload.answers)[0] ?? [];
      if (code === undefined || given === undefined) return { name: "", value: "" };
      const known = code as AnswerCode;
      return { name: shortName(known, locale), value: answerText(known, given, locale) };
    }
    case "routine": {
      const due = today.days.flatMap((day) => day.due).find((one) => one.item.key === payload.itemKey);
      return {
        name: due?.exercise.name[locale] ?? t.routine,
        value: routineTexts[locale].outcomes[payload.outcome],
      };
    }
    case "flags": {
      const signs = payload.codes.filter(isReportableFlag).map((code) => signTexts[locale][code].said);
      return { name: t.flags, value: signs.join(", ") };
    }
    case "called":
      return { name: t.calledEntry, value: "" };
    case "marker":
    case "markerEnd":
    case "markerOff":
      return {
        name: extraTexts[locale].entries.marker,
        value: payload.kind === "marker" ? extraTexts[locale].marker.shown[payload.marker.kind] : "",
      };
    case "goals":
      return {
        name: extraTexts[locale].entries.goals,
        value: payload.ratings.map((rating) => `${rating.value}`).join(", "),
      };
    case "change":
      return { name: extraTexts[locale].entries.change, value: "" };
    case "locale":
      return { name: t.localeEntry, value: payload.locale };
  }
}

/** Waiting answers as plain text, the last resort: a person can show or send it to the practice. */
export function exportText(entries: readonly Entry[], today: DiaryToday, locale: Locale): string {
  const lines = entries.map((entry) => {
    const { name, value } = entryText(entry, today, locale);
    const date = "date" in entry.payload ? `${shortDate(entry.payload.date, locale)}  ` : "";
    const why = entry.refused === null ? "" : `  (${errorTexts[locale][entry.refused]})`;
    return `${date}${name}: ${value}  [${instantText(entry.at, today.timeZone, locale)}]${why}`;
  });
  return [waitingTexts[locale].exportTitle, "", ...lines, ""].join("\n");
}
