import { randomUUID } from "node:crypto";
import { describe, expect, it } from "vitest";
import { day, refusal, refusalCode, useStage } from "../../testing/stage.ts";

const stage = useStage();
const today = "2026-03-10";
const input = (more: Record<string, unknown> = {}) =>
  ({ kind: "ill", from: "2026-03-09", to: null, text: "griep", ...more }) as object;
const markers = async (patientId: string) =>
  (await stage.staff().review.read({ patientId, from: today, to: today } as never)).markers;

describe("a marker of the therapist", () => {
  it("is seen by both, ends once and can be taken back", async () => {
    const { patientId, actor } = await stage.newPatient();
    const { markerId } = await stage.staff().marker.add({ patientId, ...input() } as never);
    expect(await markers(patientId)).toMatchObject([
      { markerId, kind: "ill", from: "2026-03-09", to: null, text: "griep", by: "R. Therapeut" },
    ]);
    expect((await stage.diary(actor).today()).markers).toHaveLength(1);
    await stage.staff().marker.end({ patientId, markerId, to: day(today) });
    const again = stage.staff().marker.end({ patientId, markerId, to: day("2026-03-12") });
    expect(await refusalCode(again)).toBe("CONFLICT");
    expect((await markers(patientId))[0]?.to).toBe(today);
    expect(await refusalCode(stage.diary(actor).retractMarker({ markerId }))).toBe("NOT_FOUND");
    await stage.staff().marker.retract({ patientId, markerId });
    expect(await markers(patientId)).toEqual([]);
    expect(await refusalCode(stage.staff().marker.retract({ patientId, markerId }))).toBe("CONFLICT");
  });

  it.each([
    ["the wrong way round", { to: "2026-03-01" }],
    ["years away", { from: "2023-03-01" }],
    ["of an unknown kind", { kind: "wedding" }],
    ["with a long text", { text: "x".repeat(81) }],
  ])("%s is refused", async (_name, more) => {
    const { patientId } = await stage.newPatient();
    const call = stage.staff().marker.add({ patientId, ...input(more) } as never);
    expect(await refusalCode(call)).toBe("INVALID_INPUT");
  });

  it("on a patient of somebody else is not found", async () => {
    const { patientId } = await stage.newPatient();
    const stranger = stage.staff(stage.world.actors.stranger);
    expect(await refusalCode(stranger.marker.add({ patientId, ...input() } as never))).toBe("NOT_FOUND");
  });
});

describe("a marker of the patient", () => {
  it("is stored once however often it is sent, and belongs to that patient alone", async () => {
    const { patientId, actor } = await stage.newPatient();
    const marker = { markerId: randomUUID(), ...input() } as never;
    await stage.diary(actor).addMarker(marker);
    await stage.diary(actor).addMarker(marker);
    expect(await markers(patientId)).toMatchObject([{ kind: "ill", by: null }]);
    const other = await stage.newPatient();
    expect(await refusal(stage.diary(other.actor).addMarker(marker))).toMatchObject({
      code: "SUBMISSION_REUSED",
      path: ["markerId"],
    });
    const { markerId } = marker as { markerId: never };
    expect(await refusalCode(stage.diary(other.actor).retractMarker({ markerId }))).toBe("NOT_FOUND");
  });

  it("ends and is taken back, each as often as the line needs", async () => {
    const { patientId, actor } = await stage.newPatient();
    const markerId = randomUUID() as never;
    await stage.diary(actor).addMarker({ markerId, ...input() } as never);
    await stage.diary(actor).endMarker({ markerId, to: day(today) });
    await stage.diary(actor).endMarker({ markerId, to: day(today) });
    expect((await markers(patientId))[0]?.to).toBe(today);
    await stage.diary(actor).retractMarker({ markerId });
    await stage.diary(actor).retractMarker({ markerId });
    expect(await markers(patientId)).toEqual([]);
  });
});
