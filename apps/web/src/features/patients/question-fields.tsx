import { MAX_OPTIONAL } from "@soepel/domain/due-questions";
import { optionalQuestions, type OptionalCode } from "@soepel/domain/optional-questions";
import { choosableQuestions } from "@soepel/domain/wire/patients";
import { optionalTexts } from "@soepel/i18n/optional-questions";
import { intakeTexts } from "@soepel/i18n/staff/intake";
import { CheckField, FieldGroup } from "../../components/field.tsx";
import { useTexts } from "../../lib/locale.ts";
import { mayChoose, takesPlace, toggled } from "./chosen-questions.ts";

const rhythms = ["daily", "weekly"] as const;

/** Which optional questions the diary asks this patient: at most four daily ones, and weekly ones on Sundays. */
export function QuestionFields({
  chosen,
  error,
  onChange,
}: {
  chosen: readonly OptionalCode[];
  error: string | undefined;
  onChange: (codes: OptionalCode[]) => void;
}) {
  const t = useTexts(intakeTexts).questionsField;
  const names = useTexts(optionalTexts);
  const daily = chosen.filter(takesPlace).length;
  return (
    <details className="question-details" open={chosen.length > 0 || error !== undefined}>
      <summary>
        {t.summary(
          daily,
          MAX_OPTIONAL,
          chosen.length - chosen.filter((c) => optionalQuestions[c].rhythm === "daily").length,
        )}
      </summary>
      {rhythms.map((rhythm) => (
        <FieldGroup
          key={rhythm}
          legend={t[rhythm]}
          hint={rhythm === "daily" ? t.dailyHint(MAX_OPTIONAL) : t.weeklyHint}
          error={rhythm === "daily" ? error : undefined}
        >
          <div className="condition-list">
            {choosableQuestions
              .filter((code) => optionalQuestions[code].rhythm === rhythm)
              .map((code) => (
                <CheckField
                  key={code}
                  label={names[code].short}
                  checked={chosen.includes(code)}
                  disabled={!mayChoose(chosen, code)}
                  onChange={(event) => onChange(toggled(chosen, code, event.target.checked))}
                />
              ))}
          </div>
        </FieldGroup>
      ))}
    </details>
  );
}
