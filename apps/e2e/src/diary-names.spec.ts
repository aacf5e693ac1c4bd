import { frameTexts } from "@soepel/i18n/diary/frame";
import { newPatient } from "./support/api.ts";
import { beginMorning, Morning, openDiary, phone, tab } from "./support/diary.ts";
import { sendPlan } from "./support/plan.ts";
import { expect, test } from "./support/test.ts";

// What a screen reader says, in its order. Dates and hours of the day are left to patterns.
const start = `
- banner:
  - button "Hulp"
- main:
  - heading /^Goede(morgen|middag|navond|nacht)$/ [level=1]
  - text: /nacht van \\w\\w op \\w\\w/
  - heading "Uw dagboek" [level=2]
  - paragraph: Hoogstens 12 korte vragen. Ongeveer 1 minuut.
  - button "Beginnen"
  - heading "Uw oefeningen" [level=2]
  - paragraph: 1 vandaag, ongeveer 2 minuten
  - button "Oefeningen bekijken"
  - button /Bijzondere dagen/
  - button /is nog leeg Invullen kan tot morgenavond/
  - button /is nog leeg Invullen kan tot vanavond/
  - button "Er is iets veranderd Nieuwe of ernstige klachten"
- navigation "Onderdelen van uw dagboek":
  - button "Vandaag"
  - button "Oefeningen"
  - button "Hoe gaat het"
  - button "Instellingen"
`;
const player = `
- banner:
  - button "Stoppen"
  - text: 1 van 1
  - button "Hulp"
- main:
  - img /^Op uw zij, .* Zak rustig terug\\.$/
  - heading "Zijplank" [level=1]
  - paragraph: 2 keer 20 tellen vasthouden, links en rechts
  - button "Lees voor"
  - text: 1 Rechts nu 2 Andere kant straks 20 tellen
  - list:
    - listitem: Til uw heup op tot uw lijf recht is.
    - listitem: Adem door en houd uw schouder laag.
    - listitem: Zak rustig terug.
  - paragraph: Ronde 1 van 2
  - button "Begin"
  - button "Pijn wordt erger"
  - button "Klaar"
  - group: Wanneer stopt u?
  - status: Rechts
`;
const time = `
- banner:
  - button "Terug"
  - text: Vraag 1 van 12
  - button "Hulp"
- main:
  - text: /nacht van \\w\\w op \\w\\w/
  - button "Lees voor"
  - heading "Hoe laat stapte u in bed?" [level=1]
  - paragraph: Ongeveer is goed.
  - group "Hoe laat stapte u in bed?":
    - button "21:30"
    - button "22:00"
    - button "22:30"
    - button "23:00"
    - button "23:15"
    - button "23:30"
    - button "00:00"
    - button "00:30"
  - textbox "Of een andere tijd"
- contentinfo:
  - button "Weet ik niet"
  - button "Sla over"
`;
const scale = `
- main:
  - text: vandaag
  - heading "Hoeveel pijn had u bij het opstaan?" [level=1]
  - group "Hoeveel pijn had u bij het opstaan?":
    - button "0 geen pijn"
    - button "1"
    - button "2"
    - button "3"
    - button "4"
    - button "5"
    - button "6"
    - button "7"
    - button "8"
    - button "9"
    - button "10 ergste pijn die u zich kunt voorstellen"
- contentinfo:
  - button "Weet ik niet"
  - button "Sla over"
`;
const instruction = `
- main:
  - heading "Bel vandaag uw huisarts" [level=1]
  - paragraph: "U gaf aan: niet of moeilijk kunnen plassen. Laat dit vandaag beoordelen."
  - link /Huisarts.* 010 000 00 0[12]/
  - link /Huisarts.* 010 000 00 0[12]/
  - link "112 levensgevaar of geen gehoor Bel":
    - /url: tel:112
  - list:
    - listitem: Wacht niet op uw therapeut. Dit dagboek wordt niet de hele tijd gelezen.
    - listitem: Sla uw oefeningen vandaag over.
  - status: De melding is naar uw praktijk verstuurd
  - checkbox "Ik heb gebeld"
  - button "Sluiten"
`;

test("start page, questions, player and instruction say to a screen reader what they show", async ({
  browser,
  demo,
}) => {
  const therapist = await demo.as("therapist");
  const { patientId, link } = await newPatient(therapist, "Test Namen");
  await sendPlan(therapist, patientId, ["side-plank"]);
  const context = await browser.newContext({ ...phone, baseURL: demo.server.url });
  const page = await context.newPage();
  const says = (names: string) => expect(page.locator("#root")).toMatchAriaSnapshot(names);
  const focused = () => expect(page.getByRole("heading", { level: 1 })).toBeFocused();
  await openDiary(page, link);
  await says(start);
  await tab(page, "exercises").tap();
  await page.getByRole("button", { name: /^Begin met/ }).tap();
  await says(player);
  await focused();
  await page.goBack();
  await page.goBack();
  await expect
    .poll(() =>
      page.evaluate(() =>
        performance
          .getEntriesByType("resource")
          .map((entry) => entry.name)
          .join(),
      ),
    )
    .toContain("settings-page");
  const blank = await page.evaluate(async (settings) => {
    await new Promise((resolve) => requestIdleCallback(resolve));
    [...document.querySelectorAll("nav button")]
      .find((button): button is HTMLElement => button.textContent === settings)
      ?.click();
    await new Promise(requestAnimationFrame);
    return document.querySelector("main[aria-busy]") !== null;
  }, frameTexts.nl.tabs.settings);
  expect(blank, "a page that was fetched opens at once").toBe(false);
  await tab(page, "today").tap();
  await beginMorning(page);
  await says(time);
  await focused();
  const morning = new Morning(page);
  const night = [
    "into_bed",
    "try_sleep",
    "sol_min",
    "n_awak",
    "final_wake",
    "out_of_bed",
    "quality",
  ] as const;
  for (const code of night) await morning.skip(code);
  await says(scale);
  await focused();
  await page.getByRole("button", { name: "Hulp" }).tap();
  await page.getByRole("button", { name: /^Er is iets veranderd/ }).tap();
  await page.getByRole("checkbox").first().tap();
  await page.getByRole("button", { name: /^Verder/ }).tap();
  await says(instruction);
  await focused();
  await context.close();
});
