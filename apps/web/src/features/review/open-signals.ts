import { signals, type Signal } from "@soepel/domain/signals";
import type { ReviewWire } from "@soepel/domain/wire/patients";
import type { Tone } from "../../components/parts.tsx";
import { patientRecord, settingsOf } from "./patient-record.ts";

/** Good news is no reason to look. */
const NOT_OPEN: ReadonlySet<Signal["rule"]> = new Set(["improved", "not_started"]);

/** Signals of this patient on the server's today, most urgent first, from the same function that fills the caseload. */
export function openSignals(review: ReviewWire): Signal[] {
  const found = signals(patientRecord(review), review.today, settingsOf(review));
  return found.signals.filter((signal) => !NOT_OPEN.has(signal.rule));
}

/** Only a same-day red flag is urgent; what merely ends or lacks answers stays plain. */
export function toneOf({ rule }: Signal): Tone {
  if (rule === "red_flag_today") return "urgent";
  return rule === "plan_ending" || rule === "no_diary" || rule === "too_few_mornings" ? "plain" : "soon";
}

/** What the rule "plan_ending" found. */
export function planState({ facts }: Signal): "missing" | "ended" | "ending" {
  return facts["state"] === "missing" || facts["state"] === "ended" ? facts["state"] : "ending";
}
