import { describe, expect, it } from "vitest";
import { stopRuleCodeSchema, type ExerciseContent } from "./content.ts";
import { minutesPerDay } from "./dose-minutes.ts";
import { libraryFile, routineTemplates, shippedLibrary } from "./library.ts";
import { doseSchema, scheduleSchema } from "./plan.ts";

const { exercises, protocols } = shippedLibrary();
const bySlug = new Map(exercises.map((exercise) => [exercise.slug, exercise]));
const find = (slug: string): ExerciseContent => {
  const exercise = bySlug.get(slug);
  if (!exercise) throw new Error(`no exercise ${slug}`);
  return exercise;
};

/** Every text of the file with the place it stands, whatever new fields are added later. */
function textsOf(value: unknown, path = ""): { path: string; language: "nl" | "en"; text: string }[] {
  if (Array.isArray(value)) return value.flatMap((item, index) => textsOf(item, `${path}/${index}`));
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]: [string, unknown]) =>
    key === "nl" || key === "en"
      ? [inner].flat().map((text) => ({ path, language: key, text: String(text) }))
      : textsOf(inner, `${path}/${key}`),
  );
}
const texts = textsOf([libraryFile().exercises, libraryFile().routines, libraryFile().protocols]);

describe("the shipped file", () => {
  it("holds the items, routines and tests that DOMAIN.md H names", () => {
    expect([exercises.length, libraryFile().routines.length, protocols.length]).toEqual([72, 14, 4]);
  });

  it("has each id once", () => {
    const { routines } = libraryFile();
    const ids = [
      ...exercises.map((e) => e.slug),
      ...routines.map((r) => r.id),
      ...protocols.map((p) => p.slug),
    ];
    expect(new Set(ids).size).toBe(ids.length);
  });

  it("refers to existing exercises only", () => {
    const used = [
      ...exercises.flatMap((exercise) => [...exercise.easier, ...exercise.harder]),
      ...routineTemplates().flatMap((template) => template.items.map((item) => item.exercise)),
    ];
    expect(used.filter((slug) => !bySlug.has(slug))).toEqual([]);
  });

  it("lists every stop rule the product has words for", () => {
    expect(new Set(libraryFile().stop_rules)).toEqual(new Set(stopRuleCodeSchema.options));
  });

  it("has no empty text, in either language", () => {
    expect(texts.length).toBeGreaterThan(700);
    expect(texts.filter(({ text }) => text.trim() === "" || text !== text.trim())).toEqual([]);
  });

  it("addresses the patient with u, never with je or jij", () => {
    const informal = /\b(je|jij|jou|jouw|jezelf|jullie)\b/i;
    expect(texts.filter(({ language, text }) => language === "nl" && informal.test(text))).toEqual([]);
  });

  it("keeps sentences short enough for level B1", () => {
    const sentences = texts.flatMap(({ text }) => text.split(/(?<=[.?!])\s+/));
    expect(sentences.filter((sentence) => sentence.split(/\s+/).length > 14)).toEqual([]);
  });
});

describe("variants", () => {
  it("are symmetric: easier than X means X is harder", () => {
    const broken = exercises.flatMap((exercise) => [
      ...exercise.harder.filter((slug) => !find(slug).easier.includes(exercise.slug)),
      ...exercise.easier.filter((slug) => !find(slug).harder.includes(exercise.slug)),
    ]);
    expect(broken).toEqual([]);
  });

  it("never lead back to the exercise itself, so that stepping down always ends", () => {
    const reaches = (slug: string, seen: ReadonlySet<string>): boolean =>
      seen.has(slug) || find(slug).easier.some((next) => reaches(next, new Set([...seen, slug])));
    expect(exercises.filter(({ slug }) => reaches(slug, new Set())).map(({ slug }) => slug)).toEqual([]);
  });
});

describe("conversion to the types of a plan", () => {
  it("gives doses and schedules that a plan accepts", () => {
    for (const { slug, dose, schedule } of [
      ...exercises,
      ...routineTemplates().flatMap((template) =>
        template.items.map((item) => ({ ...item, slug: item.exercise })),
      ),
    ]) {
      expect(doseSchema.safeParse(dose).success, slug).toBe(true);
      expect(scheduleSchema.safeParse(schedule).success, slug).toBe(true);
    }
  });

  it("makes a range of one number and keeps a range", () => {
    expect(find("hip-hinge").dose.reps).toEqual({ min: 6, max: 6 });
    expect(find("cat-cow").dose.reps).toEqual({ min: 6, max: 10 });
  });

  it("prescribes no set of something that is not repeated", () => {
    expect(find("pos-side-pillow").dose).toEqual({
      sets: null,
      reps: null,
      holdS: null,
      durationS: null,
      perSide: false,
      breathInS: null,
      breathOutS: null,
    });
  });

  it("paces the breathing exercise 4 in and 6 out", () => {
    expect(find("breathing-4-6").dose).toMatchObject({ breathInS: 4, breathOutS: 6 });
  });

  it("keeps advice out of adherence, in the library and in routines", () => {
    const advice = exercises.filter(({ type }) => type === "advice");
    expect(advice).toHaveLength(6);
    const inRoutines = routineTemplates().flatMap(({ items }) =>
      items.filter((item) => find(item.exercise).type === "advice"),
    );
    expect(new Set([...advice, ...inRoutines].map(({ schedule }) => schedule.kind))).toEqual(
      new Set(["as_needed"]),
    );
  });

  it("gives the stop rules of an exercise together with those that hold for all", () => {
    expect(find("cat-cow").stopRules).toEqual(["PAIN_UP", "LEG_SYMPTOMS", "NEXT_DAY", "RED_FLAG"]);
  });
});

describe("routineTemplates", () => {
  const template = (slug: string) => routineTemplates().find((candidate) => candidate.slug === slug);

  it("merges the routine's dose into the exercise's full dose", () => {
    const knee = template("morning-5-step")?.items[1];
    expect(knee).toMatchObject({
      exercise: "single-knee-to-chest",
      moment: "morning",
      schedule: { kind: "daily", timesPerDay: 1 },
      dose: { sets: 1, reps: null, durationS: { min: 30, max: 30 }, perSide: true },
    });
  });

  it("takes a moment at which the exercise can be done", () => {
    for (const { items } of routineTemplates()) {
      for (const item of items) expect(find(item.exercise).moments).toContain(item.moment);
    }
    expect(template("stenosis-comfort")?.items.map((item) => item.moment)).toEqual([
      "in_bed",
      "day",
      "day",
      "in_bed",
      "in_bed",
    ]);
  });

  it("pins the versions it is given", () => {
    const versions = routineTemplates((slug) => (slug === "cat-cow" ? 4 : 2)).flatMap(({ items }) => items);
    expect(new Set(versions.filter((i) => i.exercise === "cat-cow").map((i) => i.exerciseVersion))).toEqual(
      new Set([4]),
    );
  });

  it.each(["morning-5-step", "in-bed-start", "hip-motor-control", "walking-6-weeks"])(
    "takes as long as the authors of %s say, within half a minute",
    (slug) => {
      const stated = libraryFile().routines.find((routine) => routine.id === slug)?.total_minutes;
      const items = template(slug)?.items.filter((item) => !item.optional) ?? [];
      const estimate = minutesPerDay(items);
      expect(estimate && stated && estimate.min >= stated[0] - 0.5 && estimate.max <= stated[1] + 0.5).toBe(
        true,
      );
    },
  );
});

describe("protocols", () => {
  it("follow each other without a gap from night 1", () => {
    for (const { slug, phases } of protocols) {
      expect(phases[0]?.from, slug).toBe(1);
      phases.slice(1).forEach((phase, index) => expect(phase.from, slug).toBe((phases[index]?.to ?? 0) + 1));
      for (const phase of phases) expect(phase.to, slug).toBeGreaterThanOrEqual(phase.from);
    }
  });

  it("has the four phases of the 7-night test with their own questions (DOMAIN.md A3)", () => {
    const test = protocols.find(({ slug }) => slug === "seven-night-test");
    expect(
      test?.phases.map(({ code, from, to, extraQuestions }) => [code, from, to, ...extraQuestions]),
    ).toEqual([
      ["A", 1, 2],
      ["B", 3, 4, "wake_position"],
      ["C", 5, 6, "comfort_score"],
      ["D", 7, 7, "hammock_feeling"],
    ]);
    expect(test?.coreQuestions).toEqual(["pain_rise", "time_to_better_min", "n_awak"]);
  });
});
