import type { PlanField } from "@soepel/domain/plan-diff";
import { planEditorTexts } from "@soepel/i18n/staff/plan-editor";
import { useTexts } from "../../lib/locale.ts";
import { Icon } from "../icon.tsx";
import { DaysField } from "./days-field.tsx";
import type { DraftField, DraftItem } from "./model/draft-item.ts";
import { boxClass, NumberBox } from "./number-box.tsx";

export type FieldProps = {
  draft: DraftItem;
  /** Name of the exercise in the person's language, for the accessible names. */
  name: string;
  changed: ReadonlySet<PlanField>;
  issueId: (field: DraftField) => string | undefined;
  onEdit: (change: Partial<DraftItem>, field: string) => void;
};

export const doseFieldOrder = [
  "sets",
  "reps",
  "hold",
  "duration",
  "perSide",
  "breathIn",
  "breathOut",
] as const;
type DoseFieldName = (typeof doseFieldOrder)[number];

/** The parts of the dose that have a value: those stand in the line itself, the others in the open line. */
export function filledFields(draft: DraftItem): DoseFieldName[] {
  return doseFieldOrder.filter((field) => {
    if (field === "perSide") return draft.perSide;
    // One set of a duration is no information; beside repetitions it is what people look for.
    if (field === "sets" && draft.sets === "1") return draft.reps !== "";
    return draft[field] !== "";
  });
}

const planFieldOf: Record<DoseFieldName, PlanField> = {
  sets: "sets",
  reps: "reps",
  hold: "holdS",
  duration: "durationS",
  perSide: "perSide",
  breathIn: "breathInS",
  breathOut: "breathOutS",
};

const wideOf = { sets: 1, reps: 4, hold: 2, duration: 4, breathIn: 1, breathOut: 1 } as const;

/** One typed part of the dose. */
export function DoseField({
  field,
  draft,
  name,
  changed,
  issueId,
  onEdit,
}: FieldProps & { field: DoseFieldName }) {
  const t = useTexts(planEditorTexts);
  const isChanged = changed.has(planFieldOf[field]);
  if (field === "perSide") return <PerSide draft={draft} name={name} changed={isChanged} onEdit={onEdit} />;
  const unit =
    field === "duration" ? (
      <button
        type="button"
        className="pe-unit"
        aria-label={t.fieldOf(t.unitButton(draft.durationUnit), name)}
        onClick={() => onEdit({ durationUnit: draft.durationUnit === "s" ? "min" : "s" }, "durationUnit")}
      >
        {draft.durationUnit === "s" ? t.seconds : t.minutes}
      </button>
    ) : field === "sets" || field === "reps" ? null : (
      <u>{t.seconds}</u>
    );
  return (
    <NumberBox
      label={t[field]}
      name={t.fieldOf(t[field], name)}
      value={draft[field]}
      onChange={(value) => onEdit({ [field]: value }, field)}
      unit={unit}
      changed={isChanged}
      issueId={issueId(field)}
      wide={wideOf[field]}
    />
  );
}

function PerSide({
  draft,
  name,
  changed,
  onEdit,
}: Pick<FieldProps, "draft" | "name" | "onEdit"> & { changed: boolean }) {
  const t = useTexts(planEditorTexts);
  return (
    <span className={boxClass(changed, false)}>
      <span aria-hidden="true">{t.perSide}</span>
      <button
        type="button"
        role="switch"
        className="pe-box pe-check"
        aria-checked={draft.perSide}
        aria-label={t.fieldOf(t.perSide, name)}
        onClick={() => onEdit({ perSide: !draft.perSide }, "perSide")}
      >
        {draft.perSide ? <Icon name="check" size={14} stroke={2} /> : "–"}
      </button>
    </span>
  );
}

/** When the line is due: the boxes that its kind of schedule needs. */
export function ScheduleFields({ draft, name, changed, issueId, onEdit }: FieldProps) {
  const t = useTexts(planEditorTexts);
  const kindChanged = changed.has("schedule");
  const box = (field: "timesPerDay" | "perWeek" | "everyMinutes", label: string, unit: string) => (
    <NumberBox
      label={label}
      name={t.fieldOf(label, name)}
      value={draft[field]}
      onChange={(value) => onEdit({ [field]: value }, field)}
      unit={<u>{unit}</u>}
      changed={kindChanged || (field === "timesPerDay" && changed.has("timesPerDay"))}
      issueId={issueId(field)}
      wide={1}
    />
  );
  switch (draft.scheduleKind) {
    case "daily":
    case "weekdays":
      return (
        <>
          {box("timesPerDay", t.timesPerDay, t.times)}
          <DaysField
            days={draft.scheduleKind === "daily" ? [1, 2, 3, 4, 5, 6, 7] : draft.days}
            onChange={(days) => onEdit({ scheduleKind: "weekdays", days }, "days")}
            exercise={name}
            changed={kindChanged || changed.has("days")}
            issueId={issueId("days")}
          />
        </>
      );
    case "n_per_week":
      return box("perWeek", t.perWeek, t.times);
    case "interval":
      return box("everyMinutes", t.every, t.minutes);
    case "as_needed":
      return (
        <span className={boxClass(kindChanged, false)}>
          <span aria-hidden="true">{t.when}</span>
          <span className="pe-box pe-fixed">{t.scheduleKinds.as_needed}</span>
        </span>
      );
  }
}
