import { useEffect, useRef } from "react";
import type { PatientDetails } from "@soepel/domain/wire/patients";
import { languageNames } from "@soepel/i18n/common";
import { dateWithYear, recentInstant } from "@soepel/i18n/format";
import { optionalTexts } from "@soepel/i18n/optional-questions";
import { conditionTexts } from "@soepel/i18n/plan";
import { intakeTexts } from "@soepel/i18n/staff/intake";
import { meanwhileTexts } from "@soepel/i18n/staff/meanwhile";
import { patientTexts } from "@soepel/i18n/staff/patients";
import { useLocale, useTexts } from "../lib/locale.ts";
import { useMe } from "../lib/session.ts";
import { Button } from "./button.tsx";
import { intakeKeyOf, type HeldKey, type Meanwhile } from "./patient-merge.ts";
import "./changed-meanwhile.css";

/** For one newer state; give it the revision as key. Says who changed what while this form was open. Nothing that was typed is gone; where both changed it, the person chooses. */
export function ChangedMeanwhile({
  now,
  changes,
  onTake,
}: {
  /** The details that stand now. */
  now: PatientDetails;
  changes: readonly Meanwhile[];
  onTake: (key: HeldKey) => void;
}) {
  const t = useTexts(meanwhileTexts);
  const locale = useLocale();
  const { practice, today } = useMe();
  const { label, value } = useFieldWords(now);
  const place = useRef<HTMLElement>(null);
  // Saving happens at the end of a long form; what changed has to be seen and be next for the keyboard.
  useEffect(() => place.current?.focus(), []);
  const by = now.changed?.by ?? t.patient;
  const when = now.changed ? recentInstant(now.changed.at, practice.timeZone, today, locale) : "";
  return (
    <section className="changed-meanwhile" role="alert" tabIndex={-1} ref={place}>
      <p>
        <b>{t.title(by, when)}</b> {t.kept}
      </p>
      <ul>
        {changes.map(({ key, mine }) => {
          const text = value(key);
          return (
            <li key={key}>
              <span>
                <b>{label(key)}</b>: {text === "" ? t.empty : t.now(text)}
                <span className="sec"> · {mine ? t.mine : t.taken}</span>
              </span>
              {mine && (
                <Button size="small" aria-label={t.takeOf(label(key))} onClick={() => onTake(key)}>
                  {t.take}
                </Button>
              )}
            </li>
          );
        })}
      </ul>
      <p>{t.again}</p>
    </section>
  );
}

/** The name of a field as the form shows it, and what stands in it now, in words; "" is empty. */
function useFieldWords(now: PatientDetails) {
  const t = useTexts(patientTexts);
  const intake = useTexts(intakeTexts);
  const conditions = useTexts(conditionTexts);
  const questions = useTexts(optionalTexts);
  const locale = useLocale();
  const label = (key: HeldKey): string => {
    const asked = intakeKeyOf(key);
    if (asked === "ageAtOnset" || asked === "complaintSince") return intake[asked];
    if (asked !== null) return intake.questions[asked];
    return key === "extraQuestions"
      ? intake.questionsField.title
      : t[key as Exclude<typeof key, `intake.${string}`>];
  };
  const value = (key: HeldKey): string => {
    const asked = intakeKeyOf(key);
    if (asked === "complaintSince") {
      const since = now.intake?.complaintSince ?? null;
      return since === null ? "" : dateWithYear(since, locale);
    }
    if (asked === "ageAtOnset") return `${now.intake?.ageAtOnset ?? ""}`;
    if (asked !== null) {
      const answer = now.intake?.[asked] ?? null;
      return answer === null ? intake.answers.unknown : answer ? intake.answers.yes : intake.answers.no;
    }
    if (key === "locale") return languageNames[now.locale];
    if (key === "tags") return now.tags.join(", ");
    if (key === "conditions") return now.conditions.map((one) => conditions[one]).join(", ");
    if (key === "extraQuestions") return now.extraQuestions.map((one) => questions[one].short).join(", ");
    return `${now[key as "name" | "birthYear" | "number"] ?? ""}`;
  };
  return { label, value };
}
