import { shellTexts } from "@soepel/i18n/staff/shell";
import { sessionTexts } from "@soepel/i18n/staff/session";
import { AuthError } from "../../lib/auth.ts";
import { useTexts } from "../../lib/locale.ts";

/** The sentence for a refused log-in step; `wrong` says what was wrong in this step. */
export function useRefusal(): (error: unknown, wrong: string) => string | undefined {
  const t = useTexts(sessionTexts);
  const shell = useTexts(shellTexts);
  return (error, wrong) => {
    if (!error) return undefined;
    if (!(error instanceof AuthError)) return shell.unexpected;
    const sentences = {
      wrong,
      used: t.codeUsed,
      too_many: t.tooMany,
      offline: shell.offline,
      unexpected: shell.unexpected,
    };
    return sentences[error.refusal];
  };
}
