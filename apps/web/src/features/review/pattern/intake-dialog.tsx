import { useMutation, useQuery } from "@tanstack/react-query";
import type { LocalDate, PatientId } from "@soepel/domain/primitives";
import { patientInputSchema, type PatientHeader } from "@soepel/domain/wire/patients";
import { commonTexts } from "@soepel/i18n/common";
import { intakeTexts } from "@soepel/i18n/staff/intake";
import { reviewPatternTexts } from "@soepel/i18n/staff/review-pattern";
import { useState, type FormEvent } from "react";
import { Button } from "../../../components/button.tsx";
import { Dialog, DialogActions } from "../../../components/dialog.tsx";
import { beginsLater, intakeDraft, intakeInput } from "../../../components/intake-draft.ts";
import { IntakeFields } from "../../../components/intake-fields.tsx";
import { ErrorBar, Panel } from "../../../components/panel.tsx";
import { showToast } from "../../../components/toast.tsx";
import { useCheckedForm } from "../../../lib/form.ts";
import { useTexts } from "../../../lib/locale.ts";
import { trpc } from "../../../lib/trpc.ts";
import { refreshPatient } from "../refresh-patient.ts";

/** The intake questions of one patient. The details are read anew, so that an older screen overwrites nothing else. */
export function IntakeDialog({
  patientId,
  today,
  onClose,
}: {
  patientId: PatientId;
  today: LocalDate;
  onClose: () => void;
}) {
  const t = useTexts(reviewPatternTexts);
  const query = useQuery(
    trpc.patient.read.queryOptions({ patientId }, { staleTime: 0, gcTime: 0, refetchOnWindowFocus: false }),
  );
  return (
    <Dialog opened onClose={onClose} title={t.fillTitle} size={620}>
      <Panel query={query} skeleton={[40, 60, 40, 40, 40, 40, 40, 40]}>
        {(patient) => <IntakeForm patient={patient} today={today} onClose={onClose} />}
      </Panel>
    </Dialog>
  );
}

function IntakeForm({
  patient,
  today,
  onClose,
}: {
  patient: PatientHeader;
  today: LocalDate;
  onClose: () => void;
}) {
  const t = useTexts(intakeTexts);
  const common = useTexts(commonTexts);
  const { name, birthYear, number, locale, tags, conditions } = patient;
  const [draft, setDraft] = useState(() => intakeDraft(patient.intake));
  const save = useMutation(
    trpc.patient.update.mutationOptions({
      onSuccess: () => {
        showToast({ text: t.saved });
        onClose();
        return refreshPatient();
      },
    }),
  );
  const { submit, errorAt } = useCheckedForm(
    patientInputSchema,
    { name, birthYear, number, locale, tags, conditions, intake: intakeInput(draft) },
    save.error,
  );
  const send = (event: FormEvent) => {
    event.preventDefault();
    const value = submit();
    if (value && !beginsLater(draft, today)) {
      save.mutate({ patientId: patient.patientId, patient: value });
    }
  };
  return (
    <form onSubmit={send} noValidate>
      <IntakeFields draft={draft} errorAt={errorAt} onChange={setDraft} />
      {save.error && <ErrorBar error={save.error} />}
      <DialogActions>
        <Button onClick={onClose}>{common.cancel}</Button>
        <Button type="submit" look="primary" disabled={save.isPending}>
          {t.save}
        </Button>
      </DialogActions>
    </form>
  );
}
