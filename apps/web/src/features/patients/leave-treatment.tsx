import { useMutation } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { useState } from "react";
import type { PatientId } from "@soepel/domain/primitives";
import { listText } from "@soepel/i18n/format";
import { careTexts } from "@soepel/i18n/staff/care";
import { Button } from "../../components/button.tsx";
import { ConfirmDialog } from "../../components/dialog.tsx";
import { showToast } from "../../components/toast.tsx";
import { useErrorText } from "../../lib/error-text.ts";
import { useLocale, useTexts } from "../../lib/locale.ts";
import { trpc } from "../../lib/trpc.ts";
import { refreshCare } from "./care-refresh.ts";

type Props = { patientId: PatientId; patientName: string; me: string; others: readonly string[] };

/** One of several therapists steps back; the others go on. Leads to the list, where the patient no longer stands. */
export function LeaveTreatment({ patientId, patientName, me, others }: Props) {
  const t = useTexts(careTexts).leave;
  const locale = useLocale();
  const navigate = useNavigate();
  const errorText = useErrorText();
  const [asking, setAsking] = useState(false);
  const leave = useMutation(
    trpc.care.leave.mutationOptions({
      onSuccess: async () => {
        await navigate({ to: "/" });
        showToast({ text: t.done(patientName) });
      },
      onError: (error) => {
        setAsking(false);
        showToast({ text: errorText(error) });
      },
      onSettled: refreshCare,
    }),
  );
  return (
    <>
      <Button size="small" aria-label={t.label(me)} onClick={() => setAsking(true)}>
        {t.do}
      </Button>
      <ConfirmDialog
        opened={asking}
        onClose={() => setAsking(false)}
        onConfirm={() => leave.mutate({ patientId })}
        title={t.ask}
        confirmLabel={t.confirm}
        busy={leave.isPending}
      >
        {(others.length === 1 ? t.note : t.notes)(listText(others, locale))}
      </ConfirmDialog>
    </>
  );
}
