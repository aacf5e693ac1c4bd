import { describe, expect, it, test } from "vitest";
import type { InstantIso, PatientId } from "../primitives.ts";
import { nightOfMorning } from "../figures.ts";
import { at, morning, nightOf } from "../testing/builders.ts";
import { fhirBundle, type Resource } from "./fhir.ts";
import { jsonExport } from "./json.ts";

const list = [
  morning(at("2026-03-01"), {
    ...nightOf(20),
    waso_min: 0,
    pain_rise: 0,
    stiff_duration_min: 240,
    stiff_severity: 6,
  }),
  morning(at("2026-03-02"), { sol_min: 30, note: "moe" }, { states: { pain_rise: "skipped" }, daysLate: 2 }),
  morning(at("2026-03-03"), { flag_gate: false }, { corrected: true, imported: true }),
];
const source = {
  patient: {
    patientId: "0d2c2f52-6c5f-4f0c-9d64-0c9ed8a3a001" as PatientId,
    name: "P. Proef",
    birthYear: 1971,
    number: null,
    locale: "nl" as const,
  },
  practiceName: "Testpraktijk",
  timeZone: "Europe/Amsterdam",
  denominator: "TIB" as const,
  mornings: list,
  exportedAt: "2026-03-10T08:00:00.000Z" as InstantIso,
};
const bundle = fhirBundle(source);
const resources = bundle.entry.map(({ resource }) => resource);
const byId = (id: string) => resources.find((resource) => resource.id === id) as Resource;

describe("the FHIR bundle", () => {
  it("has unique full addresses and ids that FHIR allows, and every reference resolves inside it", () => {
    const urls = bundle.entry.map(({ fullUrl }) => fullUrl);
    expect(new Set(urls).size).toBe(urls.length);
    for (const { id } of resources) expect(id).toMatch(/^[A-Za-z0-9.-]{1,64}$/);
    const references = [...JSON.stringify(bundle).matchAll(/"reference":"([^"]+)"/g)].map((m) => m[1]);
    for (const reference of references) expect(urls.some((url) => url.endsWith(`/${reference}`))).toBe(true);
  });

  it("gives each night the figures of the screen under the verified codes", () => {
    const night = nightOfMorning(list[0]!, source.timeZone);
    const sleep = byId("sleep-2026-03-01");
    expect(sleep).toMatchObject({
      code: { coding: [{ code: "93832-4" }, { code: "248263006" }] },
      valueQuantity: { value: night.tst, code: "min" },
    });
    const parts = (sleep["component"] as { code: { coding: { code: string }[] } }[]).map(
      (part) => part.code.coding[0]?.code,
    );
    expect(parts).toEqual([
      "latencyToSleepOnset",
      "latencyToArising",
      "wakeAfterSleepOnset",
      "numberOfAwakenings",
      "sleepEfficiencyPercentage",
    ]);
    expect(byId("pain-2026-03-01")).toMatchObject({ valueInteger: 0 });
    expect(byId("stiffness-2026-03-01")).toMatchObject({ valueQuantity: { value: 240, comparator: ">=" } });
  });

  it("makes no Observation of a missing answer, and says why an answer is absent when the patient said so", () => {
    expect(byId("pain-2026-03-02")).toBeUndefined();
    expect(byId("sleep-2026-03-03")).toBeUndefined();
    expect(byId("sleep-2026-03-02")).toMatchObject({ dataAbsentReason: { coding: [{ code: "unknown" }] } });
    const items = byId("morning-2026-03-02")["item"] as { linkId: string; answer?: unknown }[];
    expect(items.map(({ linkId, answer }) => [linkId, answer !== undefined])).toEqual([
      ["sol_min", true],
      ["pain_rise", false],
      ["note", true],
    ]);
  });

  it("says when it was filled in, corrected and taken over", () => {
    expect(byId("morning-2026-03-02")).toMatchObject({ authored: "2026-03-04", status: "completed" });
    expect(byId("morning-2026-03-03")).toMatchObject({
      status: "amended",
      meta: { tag: [{ code: "imported" }] },
    });
  });

  it("uses LOINC and SNOMED only with the codes that were verified", () => {
    const outside = [
      ...JSON.stringify(bundle).matchAll(
        /"system":"http:\/\/(loinc.org|snomed.info\/sct)","code":"([^"]+)"/g,
      ),
    ].map((m) => m[2]);
    const verified = ["93832-4", "248263006", "72514-3", "225908003"];
    expect(outside.filter((code) => !verified.includes(code ?? ""))).toEqual([]);
    expect(new Set(outside).size).toBe(4);
  });
});

test("JSON has a unit for every figure, null for what is missing and 0 for what is 0", () => {
  const json = jsonExport({
    exportedAt: source.exportedAt,
    timeZone: source.timeZone,
    mornings: list,
    routine: { revisions: [], pauses: [], logs: [] },
    more: { patient: source.patient },
  });
  const codes = json.columns.map(({ code }) => code);
  expect(json.columns.every(({ unit }) => unit.length > 0)).toBe(true);
  for (const one of json.mornings) expect(Object.keys(one)).toEqual(codes);
  expect(json.mornings[0]).toMatchObject({ pain_rise: 0, waso_min: 0, into_bed: "23:00", se_tib: 95.8 });
  expect(json.mornings[1]).toMatchObject({ pain_rise: null, tst: null, not_answered: "pain_rise=skipped" });
});
