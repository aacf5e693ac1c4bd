import { useMutation } from "@tanstack/react-query";
import { useId, useState } from "react";
import type { PatientId } from "@soepel/domain/primitives";
import { IMPORT_MAX_CHARS } from "@soepel/domain/wire/care";
import { dataTexts } from "@soepel/i18n/staff/data";
import { Button } from "../../components/button.tsx";
import { ErrorBar } from "../../components/panel.tsx";
import { Card } from "../../components/parts.tsx";
import { showToast } from "../../components/toast.tsx";
import { useTexts } from "../../lib/locale.ts";
import { queryClient } from "../../lib/query-client.ts";
import { trpc } from "../../lib/trpc.ts";
import { ImportResult } from "./import-result.tsx";

/** Past mornings from a file: first only looked at, then taken over. */
export function ImportCard({ patientId }: { patientId: PatientId }) {
  const t = useTexts(dataTexts);
  const id = useId();
  const [text, setText] = useState<string | null>(null);
  const [name, setName] = useState<string | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const look = useMutation(trpc.data.importMornings.mutationOptions());
  const take = useMutation(
    trpc.data.importMornings.mutationOptions({
      onSuccess: ({ days }) => {
        showToast({ text: t.taken(days.length) });
        setText(null);
        setName(null);
        look.reset();
        return Promise.all(
          [trpc.review, trpc.caseload].map((part) => queryClient.invalidateQueries(part.pathFilter())),
        );
      },
    }),
  );
  const choose = async (file: File | undefined) => {
    look.reset();
    take.reset();
    setText(null);
    setProblem(null);
    setName(file?.name ?? null);
    if (!file) return;
    const read = await readText(file);
    if (read === null) setProblem(t.fileUnreadable);
    else if (read.length > IMPORT_MAX_CHARS) setProblem(t.fileTooBig);
    else {
      setText(read);
      look.mutate({ patientId, text: read, dryRun: true });
    }
  };
  const report = look.data;
  return (
    <Card title={t.importTitle} className="patient-card">
      <p className="sec s">{t.importNote}</p>
      <div className="data-file">
        <input
          id={id}
          type="file"
          className="vh"
          accept=".csv,.txt,text/csv,text/plain"
          onChange={(event) => {
            void choose(event.target.files?.[0]);
            // The same file may be chosen again after it was mended.
            event.target.value = "";
          }}
          aria-describedby={problem === null ? undefined : `${id}-problem`}
        />
        <label htmlFor={id} className="btn">
          {t.file}
        </label>
        {name !== null && <span className="sec">{name}</span>}
      </div>
      {problem !== null && (
        <p id={`${id}-problem`} className="s" role="alert">
          {problem}
        </p>
      )}
      {look.error && <ErrorBar error={look.error} />}
      {report && <ImportResult report={report} />}
      {take.error && <ErrorBar error={take.error} />}
      {report && text !== null && report.days.length > 0 && (
        <div className="patient-actions">
          <Button
            look="primary"
            disabled={take.isPending}
            onClick={() => take.mutate({ patientId, text, dryRun: false })}
          >
            {t.take(report.days.length)}
          </Button>
        </div>
      )}
    </Card>
  );
}

/** UTF-8, or the Windows page that older spreadsheets write; null for something that is no text at all. */
async function readText(file: File): Promise<string | null> {
  const bytes = await file.arrayBuffer();
  for (const encoding of ["utf-8", "windows-1252"]) {
    try {
      const text = new TextDecoder(encoding, { fatal: true }).decode(bytes);
      return text.includes("\u0000") ? null : text;
    } catch {
      continue;
    }
  }
  return null;
}
