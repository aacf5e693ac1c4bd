import {
  useId,
  type InputHTMLAttributes,
  type ReactNode,
  type SelectHTMLAttributes,
  type TextareaHTMLAttributes,
} from "react";
import "./field.css";

type Wiring = { id: string; "aria-describedby"?: string; "aria-invalid"?: true };

type FieldProps = {
  label: ReactNode;
  hint?: ReactNode;
  /** What is wrong and how to put it right, or nothing. */
  error?: string | undefined;
  className?: string;
  children: (wiring: Wiring) => ReactNode;
};

/** Wires label, hint and error to one control, once for the whole app. */
export function Field({ label, hint, error, className = "", children }: FieldProps) {
  const id = useId();
  const hintId = hint === undefined ? undefined : `${id}-hint`;
  const errorId = error === undefined ? undefined : `${id}-error`;
  const describedBy = [hintId, errorId].filter(Boolean).join(" ");
  return (
    <div className={`field ${className}`}>
      <label htmlFor={id}>{label}</label>
      {hint !== undefined && (
        <p className="hint" id={hintId}>
          {hint}
        </p>
      )}
      {children({
        id,
        ...(describedBy && { "aria-describedby": describedBy }),
        ...(error !== undefined && { "aria-invalid": true as const }),
      })}
      {error !== undefined && (
        <p className="error" id={errorId} role="alert">
          {error}
        </p>
      )}
    </div>
  );
}

type Common = Pick<FieldProps, "label" | "hint" | "error"> & { className?: string };

export function TextField({
  label,
  hint,
  error,
  className,
  ...rest
}: Common & Omit<InputHTMLAttributes<HTMLInputElement>, "className">) {
  return (
    <Field label={label} hint={hint} error={error} {...(className && { className })}>
      {(wiring) => <input className="input" type="text" {...rest} {...wiring} />}
    </Field>
  );
}

export function TextArea({
  label,
  hint,
  error,
  className,
  ...rest
}: Common & Omit<TextareaHTMLAttributes<HTMLTextAreaElement>, "className">) {
  return (
    <Field label={label} hint={hint} error={error} {...(className && { className })}>
      {(wiring) => <textarea className="input" rows={3} {...rest} {...wiring} />}
    </Field>
  );
}

export function SelectField({
  label,
  hint,
  error,
  className,
  children,
  ...rest
}: Common & Omit<SelectHTMLAttributes<HTMLSelectElement>, "className">) {
  return (
    <Field label={label} hint={hint} error={error} {...(className && { className })}>
      {(wiring) => (
        <select className="input" {...rest} {...wiring}>
          {children}
        </select>
      )}
    </Field>
  );
}

/** One box with its sentence at the right; the hint stands under the sentence. */
export function CheckField({
  label,
  hint,
  ...rest
}: { label: ReactNode; hint?: ReactNode } & Omit<
  InputHTMLAttributes<HTMLInputElement>,
  "className" | "type"
>) {
  const id = useId();
  return (
    <div className="check">
      <input
        type="checkbox"
        id={id}
        {...rest}
        {...(hint !== undefined && { "aria-describedby": `${id}-hint` })}
      />
      <label htmlFor={id}>{label}</label>
      {hint !== undefined && (
        <p className="hint" id={`${id}-hint`}>
          {hint}
        </p>
      )}
    </div>
  );
}

/** Several boxes or choices under one question. */
export function FieldGroup({
  legend,
  hint,
  error,
  children,
}: {
  legend: ReactNode;
  hint?: ReactNode;
  error?: string | undefined;
  children: ReactNode;
}) {
  return (
    <fieldset className="field-group">
      <legend>{legend}</legend>
      {hint !== undefined && <p className="hint">{hint}</p>}
      <div className="options">{children}</div>
      {error !== undefined && (
        <p className="error" role="alert">
          {error}
        </p>
      )}
    </fieldset>
  );
}
