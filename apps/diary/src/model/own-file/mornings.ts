import { optionalCodes } from "@soepel/domain/optional-questions";
import { coreQuestions } from "@soepel/domain/questionnaire";
import { isReportableFlag } from "@soepel/domain/redflags";
import type { OwnData, OwnSending } from "@soepel/domain/wire/own";
import { flagTexts } from "@soepel/i18n/diary/flags";
import { routineTexts } from "@soepel/i18n/diary/routine";
import { listText, percentText } from "@soepel/i18n/format";
import { signTexts } from "@soepel/i18n/redflag-signs";
import { answerText, shortName } from "../answer-text.ts";
import type { AnswerCode, Given } from "../flow.ts";
import { safe, table } from "./html.ts";
import { joined, type Words } from "./words.ts";

const codes: readonly AnswerCode[] = [...coreQuestions.map(({ code }) => code), ...optionalCodes, "note"];
const codesIn = (answers: Readonly<Record<string, unknown>>) => codes.filter((code) => code in answers);

/** One block a morning: a table of all questions side by side fits neither a phone nor a sheet of paper. */
export function morningsBody({ mornings }: OwnData, { t, locale, day, when }: Words): string {
  const blocks = mornings.map((morning) => {
    const remarks = joined(
      morning.daysLate > 0 && morning.takenOverAt === null ? t.late(morning.daysLate) : "",
      morning.corrected ? t.corrected : "",
      morning.takenOverAt === null ? "" : t.takenOver(when(morning.takenOverAt)),
    );
    const rows = [
      ...codesIn(morning.answers).map((code) => [
        shortName(code, locale),
        answerText(code, morning.answers[code] as Given, locale),
      ]),
      [t.firstAt, when(morning.firstAt)],
      [t.lastAt, when(morning.lastAt)],
      ...(remarks === "" ? [] : [[t.remark, remarks]]),
    ];
    return `<div><h3>${safe(day(morning.date))}</h3>${table([], rows)}</div>`;
  });
  return blocks.length === 0 ? "" : `<div class="days">${blocks.join("")}</div>`;
}

/** Names of exercises by the line of the plan they stand in. */
const namesOf = ({ plans }: OwnData, { locale }: Words) =>
  new Map(plans.flatMap((plan) => plan.items.map((item) => [item.key, item.name[locale]])));

type Done = Pick<OwnData["routine"][number], "outcome" | "occasion" | "fraction" | "milder">;

const doneText = ({ outcome, occasion, fraction, milder }: Done, { t, locale }: Words) =>
  joined(
    routineTexts[locale].outcomes[outcome],
    occasion > 1 ? t.time(occasion) : "",
    fraction === null ? "" : t.share(percentText(fraction * 100, locale)),
    milder ? t.milder : "",
  );

export function routineTable(data: OwnData, words: Words): string {
  const names = namesOf(data, words);
  return table(
    [words.t.date, words.t.exercise, words.t.what, words.t.when],
    data.routine.map((log) => [
      words.day(log.date),
      names.get(log.itemKey) ?? "",
      doneText(log, words),
      words.when(log.at),
    ]),
  );
}

/** Every sending in words: what was given first, and what took its place later. */
export function sendingsTable(data: OwnData, words: Words): string {
  const names = namesOf(data, words);
  const { t, locale } = words;
  const kinds: Readonly<Record<string, string>> = t.kinds;
  const said = ({ kind, content }: OwnSending): string => {
    if (kind === "routine") {
      return `${names.get(String(content["itemKey"])) ?? ""}: ${doneText(content as Done, words)}`;
    }
    if (kind === "flags") {
      const signs = (content["codes"] as string[]).filter(isReportableFlag);
      return signs.length === 0
        ? flagTexts[locale].doubt
        : listText(
            signs.map((code) => signTexts[locale][code].said),
            locale,
          );
    }
    return codesIn(content)
      .map((code) => `${shortName(code, locale)}: ${answerText(code, content[code] as Given, locale)}`)
      .join("; ");
  };
  return table(
    [t.when, t.date, t.what],
    data.sendings.map((one) => [
      words.when(one.receivedAt),
      words.day(one.date),
      `${kinds[one.kind] ?? one.kind} · ${said(one)}`,
    ]),
  );
}
