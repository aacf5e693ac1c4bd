import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import type { UnattendedPatient } from "@soepel/domain/wire/care";
import { unattendedTexts } from "@soepel/i18n/staff/unattended";
import { showToast } from "../../components/toast.tsx";
import { reasonOf } from "../../lib/errors.ts";
import { useTexts } from "../../lib/locale.ts";
import { trpc } from "../../lib/trpc.ts";
import { refreshCare } from "./care-refresh.ts";

/**
 * Takes patients over one after the other. A colleague who was first is named and the rest goes on; anything else stops, and who
 * was not reached stays in the list.
 */
export function useTakeOver(onSettled: () => void) {
  const t = useTexts(unattendedTexts);
  const one = useMutation(trpc.care.takeOver.mutationOptions());
  const [done, setDone] = useState<number | null>(null);
  const [gone, setGone] = useState<readonly string[]>([]);
  const [error, setError] = useState<unknown>(null);

  async function run(patients: readonly UnattendedPatient[]): Promise<void> {
    const taken: UnattendedPatient[] = [];
    const missed: string[] = [];
    setError(null);
    setGone([]);
    try {
      for (const patient of patients) {
        setDone(taken.length);
        // In the order of the list, because the most urgent stands first.
        const outcome = await one.mutateAsync({ patientId: patient.patientId }).then(
          () => "taken" as const,
          (failed: unknown) => {
            if (!["NOT_FOUND", "CONFLICT"].includes(reasonOf(failed))) throw failed;
            return "missed" as const;
          },
        );
        if (outcome === "taken") taken.push(patient);
        else missed.push(patient.name);
      }
    } catch (failed) {
      setError(failed);
    }
    setGone(missed);
    if (taken[0]) showToast({ text: t.taken(taken.length, taken[0].name) });
    await refreshCare();
    setDone(null);
    onSettled();
  }
  return { run, done, gone, error };
}
