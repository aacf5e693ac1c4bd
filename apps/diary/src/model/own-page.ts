import type { Locale } from "@soepel/domain/primitives";
import { optionalCodes } from "@soepel/domain/optional-questions";
import { coreQuestions } from "@soepel/domain/questionnaire";
import { isReportableFlag } from "@soepel/domain/redflags";
import type { OwnData } from "@soepel/domain/wire/own";
import { ownTexts } from "@soepel/i18n/diary/own";
import { routineTexts } from "@soepel/i18n/diary/routine";
import { instantText, listText, shortDate } from "@soepel/i18n/format";
import { signTexts } from "@soepel/i18n/redflag-signs";
import { doseText } from "@soepel/ui/model/dose-text";
import { answerText, shortName } from "./answer-text.ts";
import type { AnswerCode, Given } from "./flow.ts";
import { lookText } from "./look-text.ts";

const entities: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };
const safe = (text: string) => text.replaceAll(/[&<>"]/g, (char) => entities[char] ?? char);

const row = (tag: "td" | "th", cells: readonly string[]) =>
  `<tr>${cells.map((cell) => `<${tag}>${safe(cell)}</${tag}>`).join("")}</tr>`;
const table = (head: readonly string[], rows: readonly (readonly string[])[]) =>
  `<table><thead>${row("th", head)}</thead><tbody>${rows.map((cells) => row("td", cells)).join("")}</tbody></table>`;

const STYLE =
  "body{font:16px/1.5 system-ui,sans-serif;margin:24px;max-width:72rem}table{border-collapse:collapse;margin:8px 0 24px;font-size:14px}" +
  "th,td{border:1px solid #bbb;padding:4px 8px;text-align:left;vertical-align:top}th{background:#f0efe9}p{margin:4px 0 12px}";

/** All own data as one page without scripts, pictures or addresses of others: it can be read and printed anywhere. */
export function ownPage(data: OwnData, locale: Locale): string {
  const t = ownTexts[locale];
  const f = t.file;
  const day = (date: OwnData["mornings"][number]["date"]) => shortDate(date, locale);
  const when = (at: OwnData["madeAt"]) => instantText(at, data.timeZone, locale);
  const section = (title: string, body: string, note = "") =>
    `<h2>${safe(title)}</h2>${note === "" ? "" : `<p>${safe(note)}</p>`}${body === "" ? `<p>${safe(f.none)}</p>` : body}`;
  const names = new Map(
    data.plans.flatMap((plan) => plan.items.map((item) => [item.key, item.name[locale]])),
  );

  const asked = optionalCodes.filter((code) => data.mornings.some(({ answers }) => code in answers));
  const codes: AnswerCode[] = [...coreQuestions.map(({ code }) => code), ...asked, "note"];
  const mornings = data.mornings.map(({ date, answers, daysLate, corrected }) => [
    day(date),
    ...codes.map((code) => {
      const given = answers[code] as Given | undefined;
      return given === undefined ? "" : answerText(code, given, locale);
    }),
    [...(daysLate > 0 ? [f.late(daysLate)] : []), ...(corrected ? [f.corrected] : [])].join(", "),
  ]);
  const heads = [f.date, ...codes.map((code) => shortName(code, locale)), ""];
  const routine = data.routine.map((log) => [
    day(log.date),
    names.get(log.itemKey) ?? "",
    routineTexts[locale].outcomes[log.outcome] + (log.milder ? `, ${f.milder}` : ""),
  ]);
  const plans = data.plans.map(
    (plan) =>
      `<h3>${safe(f.from(day(plan.from), plan.to && day(plan.to)))}</h3>` +
      table(
        [],
        plan.items.map((item) => [item.name[locale], doseText(item.dose, locale), item.note ?? ""]),
      ),
  );
  const flags = data.flags.map((flag) => [
    day(flag.date),
    listText(
      flag.codes.filter(isReportableFlag).map((code) => signTexts[locale][code].said),
      locale,
    ),
    when(flag.reportedAt),
    flag.calledAt === null ? "" : `${f.called}: ${when(flag.calledAt)}`,
  ]);
  const looks = data.looks.map((look) => {
    const { who, what } = lookText(look, locale);
    return [when(look.at), who, what];
  });
  const tableOf = (rows: string[][], head: string[] = []) => (rows.length === 0 ? "" : table(head, rows));
  return [
    `<!doctype html><html lang="${locale}"><head><meta charset="utf-8"><title>${safe(f.title)}</title>`,
    `<meta name="viewport" content="width=device-width, initial-scale=1"><style>${STYLE}</style></head><body>`,
    `<h1>${safe(f.title)}</h1><p><b>${safe(data.person.name)}</b></p><p>${safe(f.made(when(data.madeAt), data.practice))}</p>`,
    section(f.mornings, tableOf(mornings, heads), f.morningsNote),
    section(f.routine, tableOf(routine)),
    section(f.plans, plans.join("")),
    section(f.flags, tableOf(flags)),
    section(f.looks, tableOf(looks)),
    `<p>${safe(f.sendings(data.sendings.length))}</p></body></html>`,
  ].join("\n");
}
