import { trialFormTexts } from "@soepel/i18n/staff/trial-forms";
import { showToast } from "../../components/toast.tsx";
import { reasonOf } from "../../lib/errors.ts";
import { useTexts } from "../../lib/locale.ts";
import type { ChangeProps } from "./change-actions.tsx";
import { refreshTrials } from "./refresh.ts";

/**
 * What follows a change of a test: it is shown as it now is. When it was changed from elsewhere meanwhile, the form closes
 * with a sentence about that and the fresh test stands there.
 */
export function useChange({ onClose }: Pick<ChangeProps, "onClose">) {
  const t = useTexts(trialFormTexts).change;
  return {
    onSuccess: () => {
      showToast({ text: t.saved });
      onClose();
      return refreshTrials();
    },
    onError: (error: unknown) => {
      if (reasonOf(error) !== "CONFLICT") return undefined;
      showToast({ text: t.stale });
      onClose();
      return refreshTrials();
    },
  };
}
