import type { TrialMeasure, TrialVariable } from "@soepel/domain/trial/protocols";
import type { Locale } from "@soepel/domain/primitives";
import type { TrialWire } from "@soepel/domain/wire/trials";
import { numberText } from "@soepel/i18n/format";
import { trialTexts } from "@soepel/i18n/trials";

/** What a phase changes, in one or two words. */
export const variableName = (variable: TrialVariable, locale: Locale): string =>
  trialTexts[locale].variables[variable];

/** "B · houding" */
export const phaseName = (phase: { code: string; variable: TrialVariable }, locale: Locale): string =>
  `${phase.code} · ${variableName(phase.variable, locale)}`;

const units: Partial<Record<TrialMeasure, string>> = {
  stiff_duration_min: "min",
  waso_min: "min",
  sleep_efficiency: "%",
};

/** A value with its unit; ratings and counts have none. */
export function measureText(measure: TrialMeasure, value: number, locale: Locale): string {
  const digits = measure === "sleep_efficiency" || Number.isInteger(value) ? 0 : 1;
  const unit = units[measure];
  return unit === undefined
    ? numberText(value, locale, digits)
    : `${numberText(value, locale, digits)} ${unit}`;
}

export const nightsOf = (trial: Pick<TrialWire, "phases">): number =>
  trial.phases.reduce((sum, phase) => sum + phase.nights, 0);
