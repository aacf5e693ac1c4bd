import { errorTexts } from "@soepel/i18n/errors";
import { shellTexts } from "@soepel/i18n/staff/shell";
import { issuesOf, reasonOf } from "./errors.ts";
import { useTexts } from "./locale.ts";

/** Turns an error into the sentence a person can act on. */
export function useErrorText(): (error: unknown) => string {
  const sentences = useTexts(errorTexts);
  const t = useTexts(shellTexts);
  return (error) => {
    const reason = reasonOf(error);
    if (reason === "OFFLINE") return t.offline;
    return reason === "UNEXPECTED" ? t.unexpected : sentences[reason];
  };
}

/** The sentence for one field of a refused form: `fieldError(error, "name")`; nothing when that field is fine. */
export function useFieldError(): (error: unknown, path: string) => string | undefined {
  const t = useTexts(shellTexts).fields;
  return (error, path) => {
    const issue = issuesOf(error).find((i) => i.path === path || i.path.startsWith(`${path}.`));
    if (!issue) return undefined;
    return codeSentence(issue.code, t);
  };
}

type FieldSentences = Readonly<Record<string, string>> & { other: string };

/** Sentence of an issue code of zod or of our own schemas. */
export const codeSentence = (code: string, t: FieldSentences): string => t[code] ?? t.other;
