import { useMutation } from "@tanstack/react-query";
import type { PatientDetails, PatientInput } from "@soepel/domain/wire/patients";
import { reasonOf } from "../lib/errors.ts";
import { queryClient } from "../lib/query-client.ts";
import { trpc } from "../lib/trpc.ts";
import { changedMeanwhile, type Meanwhile } from "./patient-merge.ts";

/** What somebody else made of the patient while the form was open. */
export type Newer = { now: PatientDetails; changes: Meanwhile[] };

/** Saves the details of a patient on top of those that the form was opened with. */
export function useSavePatient(onSaved: () => unknown) {
  const update = useMutation(trpc.patient.update.mutationOptions());

  /** null: saved, or refused as `error` says; otherwise nothing was saved because somebody was first. */
  async function save(opened: PatientDetails, patient: PatientInput): Promise<Newer | null> {
    const { patientId, revision } = opened;
    const outcome = await update.mutateAsync({ patientId, revision, patient }).then(
      () => "saved" as const,
      (failed: unknown) => (reasonOf(failed) === "CONFLICT" ? ("conflict" as const) : ("refused" as const)),
    );
    if (outcome === "saved") await onSaved();
    if (outcome !== "conflict") return null;
    const options = trpc.patient.read.queryOptions({ patientId }, { staleTime: 0 });
    // Without an answer the refusal itself stays on screen, and saving can be tried again.
    const now = await queryClient.fetchQuery(options).catch(() => null);
    if (now === null) return null;
    const changes = changedMeanwhile(opened, now, patient);
    // Saved by somebody without a difference: nothing stands in the way of these.
    if (changes.length === 0 && now.revision !== revision) return save(now, patient);
    update.reset();
    return { now, changes };
  }
  return { save, error: update.error, isPending: update.isPending };
}
