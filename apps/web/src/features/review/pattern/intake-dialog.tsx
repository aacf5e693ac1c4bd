import { useQuery } from "@tanstack/react-query";
import type { LocalDate, PatientId } from "@soepel/domain/primitives";
import { patientInputSchema, type PatientDetails } from "@soepel/domain/wire/patients";
import { commonTexts } from "@soepel/i18n/common";
import { intakeTexts } from "@soepel/i18n/staff/intake";
import { reviewPatternTexts } from "@soepel/i18n/staff/review-pattern";
import { useState, type FormEvent } from "react";
import { Button } from "../../../components/button.tsx";
import { Dialog, DialogActions } from "../../../components/dialog.tsx";
import { ChangedMeanwhile } from "../../../components/changed-meanwhile.tsx";
import { beginsLater, intakeDraft, intakeInput, type IntakeDraft } from "../../../components/intake-draft.ts";
import { IntakeFields } from "../../../components/intake-fields.tsx";
import { ErrorBar, Panel } from "../../../components/panel.tsx";
import { intakeKeyOf, type HeldKey } from "../../../components/patient-merge.ts";
import { showToast } from "../../../components/toast.tsx";
import { useSavePatient, type Newer } from "../../../components/use-save-patient.ts";
import { useCheckedForm } from "../../../lib/form.ts";
import { useTexts } from "../../../lib/locale.ts";
import { trpc } from "../../../lib/trpc.ts";
import { refreshPatient } from "../refresh-patient.ts";

/** The intake questions of one patient, on top of the details as they stand when it opens. */
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
  patient: PatientDetails;
  today: LocalDate;
  onClose: () => void;
}) {
  const t = useTexts(intakeTexts);
  const common = useTexts(commonTexts);
  const [opened, setOpened] = useState(patient);
  const [newer, setNewer] = useState<Newer | null>(null);
  const [draft, setDraft] = useState(() => intakeDraft(patient.intake));
  const saving = useSavePatient(() => {
    showToast({ text: t.saved });
    onClose();
    return refreshPatient();
  });
  const { name, birthYear, number, locale, tags, conditions } = opened;
  const { submit, errorAt } = useCheckedForm(
    patientInputSchema,
    { name, birthYear, number, locale, tags, conditions, intake: intakeInput(draft) },
    saving.error,
  );
  const take = (theirs: IntakeDraft, keys: readonly HeldKey[]) =>
    setDraft((latest) =>
      keys.reduce((merged, key) => {
        const asked = intakeKeyOf(key);
        return asked === null ? merged : { ...merged, [asked]: theirs[asked] };
      }, latest),
    );
  const send = async (event: FormEvent) => {
    event.preventDefault();
    const value = submit();
    if (!value || beginsLater(draft, today)) return;
    const found = await saving.save(opened, value);
    if (found === null) return;
    setOpened(found.now);
    setNewer(found);
    take(
      intakeDraft(found.now.intake),
      found.changes.flatMap(({ key, mine }) => (mine ? [] : [key])),
    );
  };
  const takeOne = (key: HeldKey) => {
    if (!newer) return;
    take(intakeDraft(newer.now.intake), [key]);
    const changes = newer.changes.map((one) => (one.key === key ? { key, mine: false } : one));
    setNewer({ ...newer, changes });
  };
  return (
    <form onSubmit={(event) => void send(event)} noValidate>
      <IntakeFields draft={draft} errorAt={errorAt} onChange={setDraft} />
      {saving.error && <ErrorBar error={saving.error} />}
      {newer && (
        <ChangedMeanwhile key={newer.now.revision} now={newer.now} changes={newer.changes} onTake={takeOne} />
      )}
      <DialogActions>
        <Button onClick={onClose}>{common.cancel}</Button>
        <Button type="submit" look="primary" disabled={saving.isPending}>
          {t.save}
        </Button>
      </DialogActions>
    </form>
  );
}
