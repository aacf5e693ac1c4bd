import { useId, type ReactNode } from "react";

/** What the control inside a field must carry; spread it on the input, select, textarea or group. */
export type FieldWiring = { id: string; "aria-describedby"?: string; "aria-invalid"?: true };

export type FieldProps = {
  label: ReactNode;
  /** Help that is always there, such as the format. */
  hint?: ReactNode;
  /** What is wrong and how to put it right, or nothing. Announced when it appears. */
  error?: string | undefined;
  className?: string;
  children: (wiring: FieldWiring) => ReactNode;
};

/**
 * Ties label, hint and error to one control, once for both apps: a screen reader says the label, then the hint, then what
 * is wrong. Looks are left to the app (`field`, `hint`, `error`).
 */
export function Field({ label, hint, error, className, children }: FieldProps) {
  const id = useId();
  const hintId = hint === undefined ? undefined : `${id}-hint`;
  const errorId = error === undefined ? undefined : `${id}-error`;
  const describedBy = [hintId, errorId].filter((part) => part !== undefined).join(" ");
  return (
    <div className={className ? `field ${className}` : "field"}>
      <label htmlFor={id}>{label}</label>
      {hintId === undefined ? null : (
        <p className="hint" id={hintId}>
          {hint}
        </p>
      )}
      {children({
        id,
        ...(describedBy !== "" && { "aria-describedby": describedBy }),
        ...(errorId !== undefined && { "aria-invalid": true as const }),
      })}
      {errorId === undefined ? null : (
        <p className="error" id={errorId} role="alert">
          {error}
        </p>
      )}
    </div>
  );
}
