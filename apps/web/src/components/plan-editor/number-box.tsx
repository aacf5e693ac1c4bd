import type { ReactNode } from "react";
import "./fields.css";

/** One short field of a line: label of 11 px above a box of 26 px, with its unit inside the box. */
export function NumberBox({
  label,
  name,
  value,
  onChange,
  unit,
  changed = false,
  issueId,
  wide = 2,
}: {
  label: string;
  /** Full name for assistive technology: field and exercise. */
  name: string;
  value: string;
  onChange: (value: string) => void;
  unit?: ReactNode;
  /** Differs from the revision in force. */
  changed?: boolean;
  /** Id of the sentence that says what is wrong, when something is. */
  issueId?: string | undefined;
  /** Characters the box has room for at least. */
  wide?: number;
}) {
  return (
    <label className={boxClass(changed, issueId !== undefined)}>
      <span aria-hidden="true">{label}</span>
      <span className="pe-box">
        <input
          type="text"
          inputMode="text"
          autoComplete="off"
          maxLength={12}
          aria-label={name}
          value={value}
          onChange={(event) => onChange(event.target.value)}
          onFocus={(event) => event.target.select()}
          style={{ width: `${Math.max(wide, value.length) + 0.4}ch` }}
          {...(issueId !== undefined && { "aria-invalid": true, "aria-describedby": issueId })}
        />
        {unit}
      </span>
    </label>
  );
}

export const boxClass = (changed: boolean, wrong: boolean): string =>
  ["pe-f", changed ? "was" : "", wrong ? "wrong" : ""].filter(Boolean).join(" ");
