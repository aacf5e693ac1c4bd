import { expect, it } from "vitest";
import { makeItem } from "@soepel/db/testing/builders";
import { at, refusalCode, useStage } from "../../testing/stage.ts";

const stage = useStage();

it("gives the plan of today in the versions it pins, else the one to come, and no secret", async () => {
  const { patientId } = await stage.newPatient();
  const print = () => stage.staff().plan.print({ patientId });
  expect((await print()).plan).toBeNull();
  const items = [makeItem({ exercise: "cat-cow", note: "Rustig aan" })];
  await stage.sendPlan(patientId, "2026-03-12", items, { endsOn: "2026-04-01" });
  const coming = await print();
  expect(coming.plan).toMatchObject({ revision: 1, from: "2026-03-12", to: "2026-04-01" });
  expect(coming.plan!.lines).toMatchObject([
    { item: { note: "Rustig aan" }, exercise: { slug: "cat-cow", steps: { nl: expect.any(Array) } } },
  ]);
  expect(coming.diaryUrl).toBe("https://soepel.test/d/");
  at(stage.clock, "2026-03-12T08:00:00Z");
  await stage.sendPlan(patientId, "2026-03-20", [makeItem({ exercise: "hip-hinge" })], { base: 1 });
  expect((await print()).plan).toMatchObject({ revision: 1 });
  at(stage.clock, "2026-03-21T08:00:00Z");
  expect((await print()).plan).toMatchObject({ revision: 2, lines: [{ exercise: { slug: "hip-hinge" } }] });
});

it("of another practice's patient is not found", async () => {
  expect(await refusalCode(stage.staff().plan.print({ patientId: stage.world.otherPatientId }))).toBe(
    "NOT_FOUND",
  );
});
