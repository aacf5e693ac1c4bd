import { momentSchema, moments, type Schedule } from "@soepel/domain/plan";
import { momentTexts } from "@soepel/i18n/plan";
import { planEditorTexts } from "@soepel/i18n/staff/plan-editor";
import { useLocale } from "../../lib/locale.ts";
import { DoseField, doseFieldOrder, filledFields, type FieldProps } from "./dose-fields.tsx";
import { boxClass } from "./number-box.tsx";

type KindChoice = "days" | Exclude<Schedule["kind"], "daily" | "weekdays">;
const kindChoices: readonly KindChoice[] = ["days", "n_per_week", "interval", "as_needed"];

/** The second row of the open line: empty parts of the dose, the kind of schedule, the moment, optional and the note. */
export function ItemDetails({
  withNote,
  inRow,
  ...props
}: FieldProps & {
  /** Templates have no note per line. */
  withNote: boolean;
  /** Dose fields that stand in the first row. */
  inRow: readonly string[];
}) {
  const locale = useLocale();
  const t = planEditorTexts[locale];
  const { draft, name, changed, issueId, onEdit } = props;
  const hidden = doseFieldOrder.filter((field) => !inRow.includes(field));
  return (
    <>
      {hidden.map((field) => (
        <DoseField key={field} field={field} {...props} />
      ))}
      <ScheduleKind {...props} />
      <label className={boxClass(changed.has("moment"), false)}>
        <span aria-hidden="true">{t.moment}</span>
        <select
          className="pe-box"
          aria-label={t.fieldOf(t.moment, name)}
          value={draft.moment}
          onChange={(event) => onEdit({ moment: momentSchema.parse(event.target.value) }, "moment")}
        >
          {moments.map((moment) => (
            <option key={moment} value={moment}>
              {momentTexts[locale][moment]}
            </option>
          ))}
        </select>
      </label>
      <label className={`${boxClass(changed.has("optional"), false)} pe-optional`}>
        <span aria-hidden="true">{t.optional}</span>
        <span className="pe-box pe-check">
          <input
            type="checkbox"
            checked={draft.optional}
            aria-label={t.fieldOf(t.optional, name)}
            onChange={(event) => onEdit({ optional: event.target.checked }, "optional")}
          />
        </span>
      </label>
      {withNote && (
        <label className={`${boxClass(changed.has("note"), issueId("note") !== undefined)} pe-note`}>
          <span aria-hidden="true">{t.note}</span>
          <span className="pe-box">
            <input
              type="text"
              autoComplete="off"
              aria-label={t.fieldOf(t.note, name)}
              value={draft.note}
              onChange={(event) => onEdit({ note: event.target.value }, "note")}
              {...(issueId("note") !== undefined && {
                "aria-invalid": true,
                "aria-describedby": issueId("note"),
              })}
            />
          </span>
        </label>
      )}
    </>
  );
}

/** Which kind of schedule the line has; its own boxes follow from it. */
export function ScheduleKind({ draft, name, changed, onEdit }: FieldProps) {
  const t = planEditorTexts[useLocale()];
  const kind: KindChoice =
    draft.scheduleKind === "daily" || draft.scheduleKind === "weekdays" ? "days" : draft.scheduleKind;
  return (
    <label className={boxClass(changed.has("schedule"), false)}>
      <span aria-hidden="true">{t.when}</span>
      <select
        className="pe-box"
        aria-label={t.fieldOf(t.when, name)}
        value={kind}
        onChange={(event) => {
          const chosen = kindChoices.find((choice) => choice === event.target.value) ?? "days";
          onEdit({ scheduleKind: chosen === "days" ? "weekdays" : chosen }, "scheduleKind");
        }}
      >
        {kindChoices.map((choice) => (
          <option key={choice} value={choice}>
            {t.scheduleKinds[choice]}
          </option>
        ))}
      </select>
    </label>
  );
}

/** Fields of the first row: those with a value now, plus any that lost its value while the line is open. */
export const rowFields = (draft: FieldProps["draft"], changed: FieldProps["changed"]) => {
  const filled = filledFields(draft);
  return doseFieldOrder.filter(
    (field) =>
      filled.includes(field) ||
      (field === "reps" && changed.has("reps")) ||
      (field === "duration" && changed.has("durationS")) ||
      (field === "hold" && changed.has("holdS")),
  );
};
