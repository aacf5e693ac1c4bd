import type { Locale } from "@soepel/domain/primitives";
import { acknowledgeActionSchema } from "@soepel/domain/wire/patients";
import { reviewLaneTexts } from "@soepel/i18n/staff/review-lanes";
import { trialName, trialTexts } from "@soepel/i18n/trials";
import type { EventWords, ReviewEvent } from "../../charts/review/events-lane.ts";

/** Words of an event in the lane: the long ones, and short ones for a narrow place. */
export function eventLabel(event: ReviewEvent, locale: Locale): EventWords {
  const t = reviewLaneTexts[locale].events;
  switch (event.kind) {
    case "revision":
      return { long: t.revision(event.number), short: t.revisionShort(event.number) };
    case "pause":
      return { long: t.pause, short: t.pauseShort };
    case "clockChange":
      return { long: t[event.to], short: "" };
    case "marker": {
      const kind = t.markers[event.marker.kind];
      return { long: event.marker.text ? t.markerText(kind, event.marker.text) : kind, short: kind };
    }
    case "phase": {
      const phase = event.trial.phases[event.index];
      if (!phase) return { long: "", short: "" };
      const { variables, variablesShort } = trialTexts[locale];
      return { long: variables[phase.variable], short: variablesShort[phase.variable], letter: phase.code };
    }
    case "flag":
    case "staffNote":
    case "planEnd":
    case "firstDiary":
    case "note":
      return { long: t[event.kind], short: "" };
  }
}

/** The same event in a full sentence part, for readout and table. */
export function eventSentence(event: ReviewEvent, locale: Locale): string {
  const t = reviewLaneTexts[locale].events;
  if (event.kind === "flag") {
    const done = event.flag.acknowledged;
    if (done === null) return t.flagOpen;
    const action = acknowledgeActionSchema.safeParse(done.action);
    return t.flagDone(done.by, action.success ? t.actions[action.data] : done.action);
  }
  if (event.kind === "staffNote") return t.staffNotes(event.note.by, event.note.text);
  const { long } = eventLabel(event, locale);
  if (event.kind === "phase") return t.phase(trialName(event.trial, locale), long);
  return event.kind === "revision" && event.reason ? `${long}: ${event.reason}` : long;
}
