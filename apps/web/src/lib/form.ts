import { useState } from "react";
import type { z } from "zod";
import { shellTexts } from "@soepel/i18n/staff/shell";
import { codeSentence, useFieldError } from "./error-text.ts";
import { useTexts } from "./locale.ts";

type Checked<T> = { value: T; issues: null } | { value: null; issues: { path: string; code: string }[] };

function check<S extends z.ZodType>(schema: S, input: unknown): Checked<z.output<S>> {
  const result = schema.safeParse(input);
  if (result.success) return { value: result.data, issues: null };
  return {
    value: null,
    issues: result.error.issues.map((issue) => ({
      path: issue.path.map(String).join("."),
      code: at(input, issue.path) === "" ? "required" : codeOf(issue),
    })),
  };
}

function codeOf(issue: z.core.$ZodIssue): string {
  if (issue.code === "invalid_format") return issue.format === "email" ? "email" : issue.message;
  return issue.code === "custom" ? issue.message : issue.code;
}

const at = (input: unknown, path: readonly PropertyKey[]): unknown =>
  path.reduce<unknown>(
    (value, key) => (typeof value === "object" && value !== null ? Reflect.get(value, key) : undefined),
    input,
  );

/**
 * A form checked by the schema that the server uses too. `errorAt("name")` is the sentence beside that field: from the own
 * check after the first try, else from the refusal that the server gave.
 */
export function useCheckedForm<S extends z.ZodType>(schema: S, input: unknown, refusal: unknown) {
  const [tried, setTried] = useState(false);
  const t = useTexts(shellTexts).fields;
  const fromServer = useFieldError();
  const checked = check(schema, input);
  return {
    /** The parsed value, or null when something is wrong; from then on the fields say what. */
    submit(): z.output<S> | null {
      setTried(true);
      return checked.value;
    },
    errorAt(path: string): string | undefined {
      const own = tried
        ? checked.issues?.find((i) => i.path === path || i.path.startsWith(`${path}.`))
        : undefined;
      if (own) return codeSentence(own.code, t);
      return fromServer(refusal, path);
    },
  };
}
