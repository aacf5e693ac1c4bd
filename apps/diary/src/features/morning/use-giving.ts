import { useEffect, useRef, useState } from "react";
import type { MorningAnswers } from "@soepel/domain/morning";
import { flagsRaisedBy, isOptionalCode } from "@soepel/domain/optional-questions";
import type { DiaryDay } from "@soepel/domain/wire/diary";
import { phoneNote } from "../../lib/device.ts";
import { useDiary } from "../../lib/diary.tsx";
import { go } from "../../lib/navigation.ts";
import { prefersStill, useLocale, useSettings } from "../../lib/settings.ts";
import { answersOf } from "../../model/day.ts";
import {
  nextAfter,
  reopened,
  submissionOf,
  valuesOf,
  type AnswerCode,
  type Given,
} from "../../model/flow.ts";
import { standingWith, wordsOf } from "../../model/instruction.ts";
import type { NightDoubt, slipsOf } from "../../model/night-check.ts";

/** How long "Bewaard" stays in view before the next question comes by itself. */
const NEXT_AFTER_MS = 600;

/** `among`: where the slip can be. */
export type Doubt = NightDoubt & { sure: () => void; among: ReturnType<typeof slipsOf> };
type End = "auto" | "button" | "now";

/** Storing the answer of one question and going on. What was given is on the phone before `saved` is true. */
export function useGiving(day: DiaryDay, code: AnswerCode, options: { ofNight: boolean; again: boolean }) {
  const { today, date: todayDate, save } = useDiary();
  const { autoNext } = useSettings();
  const locale = useLocale();
  const { date } = day;
  const answers = answersOf(day.morning);
  const [saved, setSaved] = useState(false);
  const [doubt, setDoubt] = useState<Doubt | null>(null);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => () => clearTimeout(timer.current), []);

  const onward = (then: AnswerCode | null) =>
    go(then === null ? { name: "done", date } : { name: "question", date, code: then });

  /** The check comes with the later pages; without it the answer is stored as given and the server checks. */
  const doubtAbout = (night: MorningAnswers) =>
    import("../../model/night-check.ts").then(
      (module) => {
        const found = module.nightDoubt(night, date, today.timeZone);
        return found && { ...found, among: module.slipsOf(found) };
      },
      () => null,
    );

  /** A yes that is an alarm sign as well is reported at once, with the instruction that is shown for it. */
  async function raised(sent: MorningAnswers): Promise<boolean> {
    const codes = isOptionalCode(code) ? flagsRaisedBy(valuesOf(sent)) : [];
    if (codes.length === 0) return false;
    const { all, outcome } = standingWith(day, codes);
    if (outcome === null) return false;
    const { submissionId } = await save({
      kind: "flags",
      date,
      on: todayDate,
      codes,
      inDoubt: false,
      messageShown: outcome.message,
      wordsShown: wordsOf(outcome, all, locale),
    });
    phoneNote.set("flagged", JSON.stringify({ date, submissionId }));
    go({ name: "instruction", date, codes: all, submissionId });
    return true;
  }

  async function give(given: Given, end: End, { inDoubt = false, sure = false } = {}): Promise<void> {
    clearTimeout(timer.current);
    const sent = submissionOf(code, given, answers);
    const unlikely = options.ofNight && !sure ? await doubtAbout({ ...answers, ...sent }) : null;
    if (unlikely !== null) {
      setDoubt({ ...unlikely, sure: () => void give(given, "now", { sure: true }) });
      return;
    }
    setDoubt(null);
    await save({ kind: "answers", date, answers: sent });
    setSaved(true);
    if (await raised(sent)) return;
    const then = reopened(code, sent) ?? nextAfter(code, day, { ...answers, ...sent });
    const passedGate = code === "flag_gate" && "state" in given && !options.again;
    const next = () => (passedGate ? go({ name: "question", date, code, again: true }) : onward(then));
    if (code === "flag_gate" && "value" in given && given.value === true) {
      go({ name: "checklist", date, from: inDoubt ? "doubt" : "gate" });
    } else if (end === "now") next();
    else if (end === "auto" && autoNext && !prefersStill()) timer.current = setTimeout(next, NEXT_AFTER_MS);
  }

  return {
    answers,
    saved,
    doubt,
    dropDoubt: () => setDoubt(null),
    give,
    goOn: () => onward(nextAfter(code, day, answers)),
  };
}
