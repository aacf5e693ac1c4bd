import { describe, expect, it } from "vitest";
import { ownDataSchema, type OwnData } from "@soepel/domain/wire/own";
import { ownFileTexts } from "@soepel/i18n/diary/own-file";
import { answerTexts } from "@soepel/i18n/questions";
import { ownJson } from "./data.ts";
import { ownPage } from "./page.ts";

/** The page says everything that the file holds, in words, and is safe to open. */
const at = "2026-03-10T07:24:00.000Z";
const key = "019cd6a4-0000-7000-8000-000000000001";
const item = {
  key,
  exercise: "cat-cow",
  exerciseVersion: 1,
  moment: "morning",
  schedule: { kind: "daily", timesPerDay: 2 },
  dose: {
    sets: null,
    reps: { min: 6, max: 10 },
    holdS: null,
    durationS: null,
    perSide: false,
    breathInS: null,
    breathOutS: null,
  },
  optional: false,
  note: "Rustig aan",
  name: { nl: "Kat en koe", en: "Cat and cow" },
};
const data: OwnData = ownDataSchema.parse({
  madeAt: at,
  timeZone: "Europe/Amsterdam",
  practice: "Praktijk De Brug",
  person: { name: "<b>P. Proef</b>", birthYear: 1958, number: "P-12", locale: "nl" },
  mornings: [
    {
      date: "2026-03-09",
      answers: {
        pain_rise: { value: 0 },
        quality: { state: "skipped" },
        note: { value: "<script>1</script>" },
      },
      daysLate: 1,
      corrected: true,
      firstAt: at,
      lastAt: "2026-03-10T08:05:00.000Z",
      takenOverAt: null,
    },
  ],
  routine: [
    { itemKey: key, date: "2026-03-09", occasion: 2, outcome: "partly", fraction: 0.5, milder: true, at },
  ],
  plans: [
    { number: 1, from: "2026-03-01", to: "2026-03-31", madeAt: at, takenBackAt: null, items: [item] },
    { number: 2, from: "2026-03-12", to: null, madeAt: at, takenBackAt: at, items: [item] },
  ],
  pauses: [{ from: "2026-03-15", to: null, madeAt: at }],
  trials: [
    {
      protocol: "own",
      title: "Zonder kussen",
      ownChange: "Slapen zonder kussen",
      startsOn: "2026-03-01",
      lastMorning: "2026-03-04",
      stoppedOn: null,
      state: "finished",
      madeAt: at,
      measure: "pain_rise",
      phases: [
        {
          code: "A",
          variable: "none",
          nights: 2,
          dots: [{ date: "2026-03-01", value: 6, mark: null }],
          median: { value: 5.5, n: 2 },
          sentence: null,
        },
        {
          code: "B",
          variable: "own",
          nights: 2,
          dots: [
            { date: "2026-03-03", value: 3, mark: null },
            { date: "2026-03-04", value: null, mark: "mixed" },
          ],
          median: { value: 3, n: 1 },
          sentence: "points_to_better",
        },
      ],
      changes: [
        { date: "2026-03-04", variable: "mattress", note: "Nieuw bed", by: null, at, takenBackAt: null },
      ],
    },
  ],
  goals: [
    {
      activity: "Tuinieren",
      direction: "lower_better",
      madeAt: at,
      closedAt: null,
      ratings: [
        { date: "2026-03-08", value: 7, by: null, at, replaced: true },
        { date: "2026-03-08", value: 4, by: "R. Bakker", at, replaced: false },
      ],
    },
  ],
  markers: [{ kind: "other", from: "2026-03-05", to: null, text: "Verhuisd", by: null, at, takenBackAt: at }],
  messages: [
    { date: null, text: "Blijf zo doorgaan", by: "R. Bakker", at, replacedAt: null, takenBackAt: null },
  ],
  flags: [
    {
      date: "2026-03-09",
      codes: ["RF17"],
      messageShown: "within_days",
      wordsShown: null,
      reportedAt: at,
      calledAt: at,
      handledAt: null,
    },
    {
      date: "2026-03-09",
      codes: [],
      messageShown: "call_today",
      wordsShown: ["Bel vandaag uw huisarts", "U gaf aan: een woord van toen."],
      reportedAt: at,
      calledAt: null,
      handledAt: null,
    },
  ],
  reminder: { atMinute: 480, channel: "email", email: "p@test.example" },
  sendings: [
    {
      date: "2026-03-09",
      kind: "answers",
      content: { pain_rise: { value: 8 } },
      receivedAt: at,
      phone: null,
    },
    {
      date: "2026-03-09",
      kind: "routine",
      content: { itemKey: key, occasion: 1, outcome: "done", fraction: null, milder: false },
      receivedAt: at,
      phone: null,
    },
    {
      date: "2026-03-09",
      kind: "flags",
      content: { codes: ["RF17"], inDoubt: false, messageShown: "within_days" },
      receivedAt: at,
      phone: null,
    },
  ],
  looks: [{ at, who: "R. Bakker", action: "patient.read", times: 2, outsideCaseload: false }],
});
const textOf = (page: string) => page.replace(/<style>.*<\/style>/s, "").replaceAll(/<[^>]+>/g, "|");

describe("the page with all own data", () => {
  it.each([
    ["moments, with the year and the practice's clock", "10 mrt 2026, 08:24"],
    ["a 0 that was answered", "|Pijn bij het opstaan||0|"],
    ["a skipped answer as such", answerTexts.nl.notAnswered],
    ["that it came later", "1 dag later ingevuld, later aangepast"],
    ["how an exercise went", "Deels gedaan, keer 2, ongeveer 50\u202f% gedaan, mildere oefening"],
    ["a version of the plan", "Versie 1: van 1 mrt 2026 tot en met 31 mrt 2026"],
    ["one that was taken back", "weggehaald op 10 mrt 2026, 08:24"],
    ["the dose in words", "Kat en koe|"],
    ["how often", "Ochtend, elke dag, 2 keer per dag"],
    ["the remark on an exercise", "Rustig aan"],
    ["a pause", "vanaf 15 mrt 2026"],
    ["a test by its name", "Zonder kussen, van 1 mrt 2026 tot en met 4 mrt 2026"],
    ["its question", "De vraag: Pijn bij het opstaan."],
    ["a night that counts apart", "4 mrt 2026||B: uw afspraak||||telt apart"],
    ["its result as the diary shows it", "Dit wijst op iets minder klachten. Bespreek het met uw therapeut."],
    ["the middle one with its n", "5,5, 2 nachten"],
    ["what changed as well", "mijn matras of bed, Nieuw bed|"],
    ["a goal and what its figures mean", "0 is: geen moeite. 10 is: het lukte niet."],
    ["a rating that was replaced", "|7||ikzelf, 10 mrt 2026, 08:24||later die dag aangepast|"],
    ["a special day", "Iets anders, Verhuisd"],
    ["a message", "Blijf zo doorgaan"],
    ["what was reported", "in slaap vallen achter het stuur"],
    ["what was shown for it", "Rijd niet zolang dit speelt."],
    ["a report in doubt", "u twijfelt over een ernstige klacht"],
    ["the reminder", "elke dag om 08:00, per mail naar p@test.example"],
    ["what was answered before", "Pijn bij het opstaan: 8"],
    ["an exercise as it was sent", "Oefening · Kat en koe: Ging goed"],
    ["who looked", "R. Bakker||bekeek uw ochtenden, 2 keer"],
  ])("says %s", (_what, words) => {
    expect(textOf(ownPage(data, "nl"))).toContain(words);
  });

  it("is a page in English for who reads English", () => {
    const page = ownPage(data, "en");
    expect(page).toContain('<html lang="en">');
    expect(textOf(page)).toContain("Version 1: from 1 Mar 2026 up to and including 31 Mar 2026");
    expect(textOf(page)).not.toMatch(/ochtend|oefening|weggehaald/i);
  });

  it("holds text of persons as text, no script, and no address elsewhere", () => {
    const page = ownPage(data, "nl");
    expect(page).toContain("&lt;script&gt;1&lt;/script&gt;");
    expect(page).toContain("&lt;b&gt;P. Proef");
    expect(page).not.toMatch(/<script|<img|src=|https?:/i);
  });

  it("says so where there is nothing", () => {
    const emptied = Object.entries(data).map(([name, held]) => [name, Array.isArray(held) ? [] : held]);
    const page = ownPage(ownDataSchema.parse(Object.fromEntries(emptied)), "nl");
    const sections = page.split("<h2").length - 3;
    expect(page.split(ownFileTexts.nl.none).length - 1, "all but the person").toBe(sections);
  });
});

describe("the file for another program", () => {
  it("has the words of an instruction beside its key", () => {
    const { flags } = JSON.parse(ownJson(data, "nl")) as { flags: { shown: string[] | null }[] };
    expect(flags[0]?.shown?.[0]).toBe("Maak een afspraak");
    expect(flags[0]?.shown).toContain("Rijd niet zolang dit speelt.");
    expect(flags[1]?.shown, "what the phone sent").toEqual([
      "Bel vandaag uw huisarts",
      "U gaf aan: een woord van toen.",
    ]);
  });

  it("keeps a key that is not known any more without inventing words", () => {
    const old = { ...data, flags: data.flags.map((flag) => ({ ...flag, messageShown: "no_such_message" })) };
    expect((JSON.parse(ownJson(old, "nl")) as { flags: object[] }).flags[0]).toMatchObject({ shown: null });
    expect(ownPage(old, "nl")).toContain("no_such_message");
  });
});
