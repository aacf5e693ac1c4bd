import { Field, type FieldProps } from "@soepel/ui/field";
import {
  useId,
  type InputHTMLAttributes,
  type ReactNode,
  type SelectHTMLAttributes,
  type TextareaHTMLAttributes,
} from "react";
import "./field.css";

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
