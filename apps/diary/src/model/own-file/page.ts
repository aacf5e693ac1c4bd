import type { Locale } from "@soepel/domain/primitives";
import type { OwnData } from "@soepel/domain/wire/own";
import { reminderChoiceTexts } from "@soepel/i18n/diary/reminder";
import { clockText } from "@soepel/i18n/format";
import { document, paragraph, safe, sectionHtml, table, type Section } from "./html.ts";
import { morningsBody, routineTable, sendingsTable } from "./mornings.ts";
import { pausesTable, plansBody } from "./plans.ts";
import { flagsBody, goalsBody, looksTable, markersTable, messagesTable } from "./records.ts";
import { testsBody } from "./tests.ts";
import { joined, wordsOf, type Words } from "./words.ts";

/** All own data as one page to read and to print. */
export function ownPage(data: OwnData, locale: Locale): string {
  const words = wordsOf(data, locale);
  const { t, when } = words;
  const sections: Section[] = [
    { id: "person", title: t.person, note: "", body: personTable(data, words) },
    { id: "mornings", title: t.mornings, note: t.morningsNote, body: morningsBody(data, words) },
    { id: "routine", title: t.routine, note: "", body: routineTable(data, words) },
    { id: "plans", title: t.plans, note: t.plansNote, body: plansBody(data, words) },
    { id: "pauses", title: t.pauses, note: "", body: pausesTable(data, words) },
    { id: "tests", title: t.tests, note: t.testsNote, body: testsBody(data, words) },
    { id: "goals", title: t.goals, note: "", body: goalsBody(data, words) },
    { id: "markers", title: t.markers, note: "", body: markersTable(data, words) },
    { id: "messages", title: t.messages, note: "", body: messagesTable(data, words) },
    { id: "flags", title: t.flags, note: "", body: flagsBody(data, words) },
    { id: "looks", title: t.looks, note: "", body: looksTable(data, words) },
    { id: "sendings", title: t.sendings, note: t.sendingsNote, body: sendingsTable(data, words) },
  ];
  return document(t.title, locale, [
    `<h1>${safe(t.title)}</h1>`,
    paragraph([t.made(when(data.madeAt), data.practice), t.clock(data.timeZone), t.rest].join("\n")),
    `<h2>${safe(t.contents)}</h2>`,
    `<ul>${sections.map(({ id, title }) => `<li><a href="#${id}">${safe(title)}</a></li>`).join("")}</ul>`,
    ...sections.map((section) => sectionHtml(section, t.none)),
  ]);
}

function personTable({ person, reminder }: OwnData, { t, locale }: Words): string {
  const texts = reminderChoiceTexts[locale];
  const rows = t.personRows;
  return table(
    [],
    [
      [rows.name, person.name],
      ...(person.birthYear === null ? [] : [[rows.birthYear, `${person.birthYear}`]]),
      ...(person.number === null ? [] : [[rows.number, person.number]]),
      [rows.language, t.languages[person.locale]],
      [
        rows.reminder,
        reminder === null
          ? t.noReminder
          : joined(
              texts.on(clockText(reminder.atMinute)),
              reminder.email === null ? texts.byPush : texts.byMail(reminder.email),
            ),
      ],
    ],
  );
}
