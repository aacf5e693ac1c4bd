/**
 * Codes of DOMAIN.md I. LOINC and SNOMED CT only where the code was verified there; what has no verified code gets a code of our
 * own with a text. The sleep-episode codes come from a ballot of the HL7 PHR guide.
 */
const LOINC = "http://loinc.org";
const SNOMED = "http://snomed.info/sct";
const SLEEP_EPISODE = "http://hl7.org/fhir/uv/phr/CodeSystem/sleep-episode-codes";
/** Ours; `.invalid` never resolves (RFC 2606): the meaning travels in display and text. */
export const OWN_BASE = "https://soepel.invalid/fhir";
export const OWN_CODES = `${OWN_BASE}/CodeSystem/diary`;
export const UCUM = "http://unitsofmeasure.org";

export type Coding = { system: string; code: string; display?: string };
export type Concept = { coding: Coding[]; text: string };

const own = (code: string, text: string): Concept => ({
  coding: [{ system: OWN_CODES, code, display: text }],
  text,
});

export const concepts = {
  sleep: {
    coding: [
      { system: LOINC, code: "93832-4", display: "Sleep duration" },
      { system: SNOMED, code: "248263006", display: "Duration of sleep" },
    ],
    text: "Total sleep time, reported in a diary",
  },
  pain: {
    coding: [
      {
        system: LOINC,
        code: "72514-3",
        display: "Pain severity - 0-10 verbal numeric rating [Score] - Reported",
      },
      { system: SNOMED, code: "225908003", display: "Pain score" },
    ],
    text: "Pain on rising, 0-10",
  },
  stiffnessDuration: own("stiff_duration_min", "Morning stiffness of back, duration"),
  stiffnessSeverity: own("stiff_severity", "Morning stiffness of back, severity 0-10"),
} as const satisfies Record<string, Concept>;

export const sleepComponents = {
  latencyToSleepOnset: "Sleep onset latency",
  latencyToArising: "Final awakening to rising",
  wakeAfterSleepOnset: "Wake after sleep onset",
  numberOfAwakenings: "Number of awakenings",
  sleepEfficiencyPercentage: "Sleep efficiency",
} as const;
export type SleepComponent = keyof typeof sleepComponents;

export const sleepComponent = (code: SleepComponent): Concept => ({
  coding: [{ system: SLEEP_EPISODE, code }],
  text: sleepComponents[code],
});
