import { addDays } from "../calendar.ts";
import { nightOfMorning } from "../figures.ts";
import type { MorningRecord } from "../morning.ts";
import type { InstantIso, LocalDate, Locale, PatientId } from "../primitives.ts";
import { sleepEfficiency, type SeDenominator } from "../sleep.ts";
import {
  concepts,
  OWN_BASE,
  OWN_CODES,
  sleepComponent,
  UCUM,
  type Concept,
  type SleepComponent,
} from "./fhir-codes.ts";
import { responseItems } from "./fhir-response.ts";
import { exportedMornings } from "./morning-columns.ts";

/** Longest stiffness that can be answered: it stands for "4 hours or longer". */
const STIFFNESS_OPEN_END = 240;

export type FhirSource = {
  patient: {
    patientId: PatientId;
    name: string;
    birthYear: number | null;
    number: string | null;
    locale: Locale;
  };
  practiceName: string;
  timeZone: string;
  denominator: SeDenominator;
  mornings: readonly MorningRecord[];
  exportedAt: InstantIso;
};

export type Resource = { resourceType: string; id: string } & Record<string, unknown>;
export type Bundle = {
  resourceType: "Bundle";
  type: "collection";
  timestamp: InstantIso;
  entry: { fullUrl: string; resource: Resource }[];
};

const minutes = (value: number) => ({ value, unit: "min", system: UCUM, code: "min" });

/**
 * The diary as a FHIR R4 collection: the patient, a QuestionnaireResponse per morning, and Observations of sleep, pain and
 * stiffness. A missing answer gives no Observation; a night of which the sleep cannot be known gives its parts only.
 */
export function fhirBundle(source: FhirSource): Bundle {
  const { patient } = source;
  const subject = { reference: `Patient/${patient.patientId}` };
  const resources: Resource[] = [
    {
      resourceType: "Patient",
      id: patient.patientId,
      ...(patient.number !== null && {
        identifier: [{ system: `${OWN_BASE}/practice-number`, value: patient.number }],
      }),
      name: [{ text: patient.name }],
      ...(patient.birthYear !== null && { birthDate: `${patient.birthYear}` }),
      communication: [{ language: { coding: [{ system: "urn:ietf:bcp:47", code: patient.locale }] } }],
      managingOrganization: { display: source.practiceName },
    },
    ...exportedMornings(source.mornings).flatMap((morning) => [
      response(morning, subject),
      ...observations(morning, subject, source),
    ]),
  ];
  return {
    resourceType: "Bundle",
    type: "collection",
    timestamp: source.exportedAt,
    entry: resources.map((resource) => ({
      fullUrl: `${OWN_BASE}/${resource.resourceType}/${resource.id}`,
      resource,
    })),
  };
}

const authoredOn = (morning: MorningRecord): LocalDate => addDays(morning.date, morning.daysLate);

const tags = (morning: MorningRecord) =>
  morning.imported === true
    ? { meta: { tag: [{ system: OWN_CODES, code: "imported", display: "Taken over from a file" }] } }
    : {};

function response(morning: MorningRecord, subject: object): Resource {
  return {
    resourceType: "QuestionnaireResponse",
    id: `morning-${morning.date}`,
    ...tags(morning),
    questionnaire: `${OWN_BASE}/Questionnaire/morning-diary|1`,
    status: morning.corrected ? "amended" : "completed",
    subject,
    source: subject,
    authored: authoredOn(morning),
    item: responseItems(morning),
  };
}

function observations(morning: MorningRecord, subject: object, source: FhirSource): Resource[] {
  const about = (id: string, code: Concept, value: object): Resource => ({
    resourceType: "Observation",
    id: `${id}-${morning.date}`,
    ...tags(morning),
    status: morning.corrected ? "amended" : "final",
    code,
    subject,
    effectiveDateTime: morning.date,
    derivedFrom: [{ reference: `QuestionnaireResponse/morning-${morning.date}` }],
    ...value,
  });
  const { pain_rise, stiff_duration_min, stiff_severity } = morning.values;
  const sleep = sleepOf(morning, source);
  return [
    ...(sleep === null ? [] : [about("sleep", concepts.sleep, sleep)]),
    ...(pain_rise === null ? [] : [about("pain", concepts.pain, { valueInteger: pain_rise })]),
    ...(stiff_duration_min === null
      ? []
      : [
          about("stiffness", concepts.stiffnessDuration, {
            valueQuantity: {
              ...minutes(stiff_duration_min),
              ...(stiff_duration_min === STIFFNESS_OPEN_END && { comparator: ">=" }),
            },
          }),
        ]),
    ...(stiff_severity === null
      ? []
      : [about("stiffness-severity", concepts.stiffnessSeverity, { valueInteger: stiff_severity })]),
  ];
}

/** Sleep of one night with its parts, or null when nothing of it is known. */
function sleepOf(morning: MorningRecord, { timeZone, denominator }: FhirSource): object | null {
  const night = nightOfMorning(morning, timeZone);
  const part = (code: SleepComponent, value: number | null, as: (known: number) => object) =>
    value === null ? [] : [{ code: sleepComponent(code), ...as(value) }];
  const quantity = (value: number) => ({ valueQuantity: minutes(value) });
  const component = [
    ...part("latencyToSleepOnset", night.sol, quantity),
    ...part("latencyToArising", night.terminalWake, quantity),
    ...part("wakeAfterSleepOnset", night.waso, quantity),
    ...part("numberOfAwakenings", night.nAwak, (value) => ({ valueInteger: value })),
    ...part("sleepEfficiencyPercentage", sleepEfficiency(night, denominator), (value) => ({
      valueQuantity: { value, unit: "%", system: UCUM, code: "%" },
    })),
  ];
  if (night.tst === null && component.length === 0) return null;
  const known =
    night.tst === null
      ? {
          dataAbsentReason: {
            coding: [{ system: "http://terminology.hl7.org/CodeSystem/data-absent-reason", code: "unknown" }],
          },
        }
      : { valueQuantity: minutes(night.tst) };
  return { ...known, ...(component.length > 0 && { component }) };
}
