import type * as Library from "@soepel/domain/library";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import type { ExerciseContent } from "@soepel/domain/content";
import type { Database } from "./client.ts";
import { loadShippedLibrary } from "./load-library.ts";
import { openRepo } from "./repo/repo.ts";
import { makeItem, makePatient, makePractice, makeStaff } from "./testing/builders.ts";
import { openTestDatabase } from "./testing/database.ts";

/** What a later release of the product would ship; null is the library as it is. */
let change: ((content: ExerciseContent) => ExerciseContent) | null = null;
vi.mock("@soepel/domain/library", async (original) => {
  const library = await original<typeof Library>();
  return {
    ...library,
    shippedLibrary: () => {
      const shipped = library.shippedLibrary();
      const exercises = change === null ? shipped.exercises : shipped.exercises.map(change);
      return { ...shipped, exercises };
    },
  };
});

let database: Database;
beforeAll(async () => {
  database = await openTestDatabase();
});
afterAll(() => database.close());

const picture = async () =>
  database.query<{ exercises: number; versions: number }>(
    "picture",
    "SELECT (SELECT count(*)::int FROM exercise_version) AS exercises, (SELECT count(*)::int FROM template_version) AS versions",
    [],
  );
const load = () => database.transaction(loadShippedLibrary);

describe("the shipped library", () => {
  it("is loaded once, however often the server starts", async () => {
    const before = await picture();
    expect(before[0]!.exercises).toBeGreaterThan(20);
    await load();
    await Promise.all([load(), load(), load()]);
    expect(await picture()).toEqual(before);
  });

  it("gives a changed exercise a new version, the templates that use it too, and leaves plans and copies alone", async () => {
    const { practiceId } = await makePractice(database);
    const { staffId } = await makeStaff(database, practiceId);
    const patientId = await makePatient(database, { practiceId, staffId });
    const scope = { kind: "staff" as const, practiceId, staffId, role: "therapist+admin" };
    const repo = openRepo(database);
    await repo.asStaff(scope, (mine) =>
      mine.plans.add({
        patientId,
        number: 1,
        planStartedOn: "2026-03-10" as never,
        effectiveFrom: "2026-03-10" as never,
        items: [makeItem({ exercise: "cat-cow", exerciseVersion: 1 })],
        createdBy: staffId,
        createdAt: new Date("2026-03-10T08:00:00Z"),
      }),
    );
    const own = async () =>
      database.query<{ content: unknown }>(
        "own_items",
        "SELECT content FROM exercise_version WHERE practice_id = $1 UNION ALL SELECT content FROM exercise_draft WHERE practice_id = $1",
        [practiceId],
      );
    await repo.asStaff(scope, async (mine) => {
      const source = (await mine.library.exercises()).find((row) => row.slug === "cat-cow")!;
      const content = { ...source.content, slug: "own-cat-cow", figure: "cat-cow" };
      await mine.exercises.publish({ version: 1, content, changeNote: "Eigen", at: new Date("2026-03-10") });
      await mine.exercises.addDraft("own-cat-cow", content, new Date("2026-03-10"));
      await mine.exercises.setArchived("exercise", "hip-hinge", true, new Date("2026-03-10"));
    });
    const copies = await own();
    expect(copies).toHaveLength(2);
    const before = await picture();
    change = (content) =>
      content.slug === "cat-cow"
        ? { ...content, name: { nl: "Kat-koe, nieuw", en: "Cat-cow, new" } }
        : content;
    await load();
    await load();
    const versions = await database.query<{ version: number; name: string }>(
      "versions",
      "SELECT version, content -> 'name' ->> 'nl' AS name FROM exercise_version WHERE slug = 'cat-cow' ORDER BY version",
      [],
    );
    expect(versions.map((row) => row.version)).toEqual([1, 2]);
    expect(versions[1]?.name).toBe("Kat-koe, nieuw");
    const after = await picture();
    expect(after[0]!.exercises).toBe(before[0]!.exercises + 1);
    expect(await own(), "own copies and drafts are the practice's").toEqual(copies);
    const archived = await repo.asStaff(scope, (mine) => mine.exercises.isArchived("exercise", "hip-hinge"));
    expect(archived, "what a practice archived stays archived").toBe(true);
    const users = await database.query<{ slug: string; pins: number[] }>(
      "users",
      `SELECT t.slug, array_agg((i ->> 'exerciseVersion')::int ORDER BY v.version) AS pins
       FROM template t JOIN template_version v ON v.template_id = t.id, jsonb_array_elements(v.content -> 'items') AS i
       WHERE i ->> 'exercise' = 'cat-cow' GROUP BY t.slug, i ->> 'moment'`,
      [],
    );
    expect(users.length).toBeGreaterThan(0);
    for (const { pins } of users) expect(pins).toEqual([1, 2]);
    const [plan] = await repo.asStaff(scope, (mine) => mine.plans.revisions(patientId));
    const [pin] = await repo.asStaff(scope, (mine) =>
      mine.library.pinned([{ slug: "cat-cow", version: plan!.items[0]!.exerciseVersion }]),
    );
    expect(plan?.items[0]?.exerciseVersion).toBe(1);
    expect(pin?.content.name.nl).toBe(versions[0]?.name);
    change = null;
    await load();
    expect((await picture())[0]!.exercises, "going back is a version of its own").toBe(
      after[0]!.exercises + 1,
    );
  });
});
