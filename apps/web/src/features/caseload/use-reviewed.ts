import { useMutation } from "@tanstack/react-query";
import type { InstantIso } from "@soepel/domain/primitives";
import type { CaseloadRow } from "@soepel/domain/wire/patients";
import { caseloadTexts } from "@soepel/i18n/staff/caseload";
import { showToast } from "../../components/toast.tsx";
import { useErrorText } from "../../lib/error-text.ts";
import { useTexts } from "../../lib/locale.ts";
import { queryClient } from "../../lib/query-client.ts";
import { trpc } from "../../lib/trpc.ts";

const key = trpc.caseload.list.queryKey();

function setReviewed(patientId: string, at: InstantIso | null) {
  queryClient.setQueryData(
    key,
    (list) =>
      list && {
        ...list,
        rows: list.rows.map((row) => (row.patientId === patientId ? { ...row, lastReviewed: at } : row)),
      },
  );
}

const refresh = () =>
  Promise.all([
    queryClient.invalidateQueries(trpc.caseload.pathFilter()),
    queryClient.invalidateQueries(trpc.review.pathFilter()),
    queryClient.invalidateQueries(trpc.patient.pathFilter()),
  ]);

/** Marks a patient as reviewed: shown at once, taken back when the server refuses, and undoable all day. */
export function useReviewed(): { mark: (row: CaseloadRow) => void; undo: (row: CaseloadRow) => void } {
  const t = useTexts(caseloadTexts);
  const errorText = useErrorText();
  const undo = useMutation(trpc.review.undoReviewed.mutationOptions());
  const mark = useMutation(trpc.review.markReviewed.mutationOptions());
  const failed = (error: unknown) => showToast({ text: errorText(error) });
  const takeBack = (row: CaseloadRow, before: InstantIso | null) => {
    setReviewed(row.patientId, before);
    undo.mutate(
      { patientId: row.patientId },
      {
        onSuccess: () => showToast({ text: t.undone(row.name) }),
        onError: (error) => {
          setReviewed(row.patientId, row.lastReviewed);
          failed(error);
        },
        onSettled: () => void refresh(),
      },
    );
  };
  return {
    undo: (row) => takeBack(row, null),
    mark: (row) => {
      const before = row.lastReviewed;
      setReviewed(row.patientId, new Date().toISOString() as InstantIso);
      mark.mutate(
        { patientId: row.patientId },
        {
          onSuccess: () =>
            showToast({
              text: t.reviewed(row.name),
              action: { label: t.undo, run: () => takeBack(row, before) },
            }),
          onError: (error) => {
            setReviewed(row.patientId, before);
            failed(error);
          },
          onSettled: () => void refresh(),
        },
      );
    },
  };
}
