import { useMutation } from "@tanstack/react-query";
import type { PatientId } from "@soepel/domain/primitives";
import type { HandoverWire } from "@soepel/domain/wire/care";
import { localDateAt } from "@soepel/domain/zone";
import { relativeDay } from "@soepel/i18n/format";
import { careTexts } from "@soepel/i18n/staff/care";
import { Button } from "../../components/button.tsx";
import { showToast } from "../../components/toast.tsx";
import { useErrorText } from "../../lib/error-text.ts";
import { useLocale, useTexts } from "../../lib/locale.ts";
import { useMe } from "../../lib/session.ts";
import { trpc } from "../../lib/trpc.ts";
import { refreshCare } from "./care-refresh.ts";

/** Questions to colleagues that wait for an answer; each can be taken back. */
export function OpenProposals({ open, patientId }: { open: readonly HandoverWire[]; patientId: PatientId }) {
  const t = useTexts(careTexts);
  const locale = useLocale();
  const { today, practice } = useMe();
  const errorText = useErrorText();
  const withdraw = useMutation(
    trpc.care.withdraw.mutationOptions({
      onSuccess: () => showToast({ text: t.withdrawn }),
      onError: (error) => showToast({ text: errorText(error) }),
      onSettled: refreshCare,
    }),
  );
  if (open.length === 0) return null;
  return (
    <ul className="care-list care-open">
      {open.map(({ handoverId, kind, to, note, proposedAt }) => (
        <li key={handoverId}>
          <span>
            {t.waiting[kind](to.name)}
            {note !== null && <q>{note}</q>}
          </span>
          <span className="mut end">
            {t.asked(relativeDay(localDateAt(Date.parse(proposedAt), practice.timeZone), today, locale))}
          </span>
          <Button
            size="small"
            disabled={withdraw.isPending}
            onClick={() => withdraw.mutate({ patientId, handoverId })}
          >
            {t.withdraw}
          </Button>
        </li>
      ))}
    </ul>
  );
}
