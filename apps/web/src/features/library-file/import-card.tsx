import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import { exchangeLimit } from "@soepel/domain/library-exchange";
import type { ImportReport } from "@soepel/domain/wire/library";
import { libraryFileTexts } from "@soepel/i18n/staff/library-file";
import { Button } from "../../components/button.tsx";
import { TextField } from "../../components/field.tsx";
import { ErrorBar } from "../../components/panel.tsx";
import { Card } from "../../components/parts.tsx";
import { showToast } from "../../components/toast.tsx";
import { reasonOf } from "../../lib/errors.ts";
import { useLocale } from "../../lib/locale.ts";
import { queryClient } from "../../lib/query-client.ts";
import { trpc } from "../../lib/trpc.ts";
import { ImportReportView, Problems } from "./import-report.tsx";

/** Choose a file, read the report, decide. Nothing is written before the last step. */
export function ImportCard() {
  const t = libraryFileTexts[useLocale()];
  const [file, setFile] = useState<{ name: string; text: string } | null>(null);
  const [tooBig, setTooBig] = useState(false);
  const inspect = useMutation(trpc.library.inspectFile.mutationOptions());
  const choose = async (chosen: File | undefined) => {
    inspect.reset();
    setFile(null);
    setTooBig(chosen !== undefined && chosen.size > exchangeLimit * 2);
    if (chosen === undefined || chosen.size > exchangeLimit * 2) return;
    const text = await chosen.text();
    if (text.length > exchangeLimit) return setTooBig(true);
    setFile({ name: chosen.name, text });
    inspect.mutate({ text });
  };
  const report = inspect.data;
  return (
    <Card title={t.importTitle}>
      <div className="in lf-in">
        <p className="s sec">{t.importText}</p>
        <label className="lf-file">
          <span>{t.choose}</span>
          <input
            type="file"
            accept=".json,application/json"
            onChange={(event) => void choose(event.target.files?.[0])}
          />
        </label>
        <p role="status" className="s sec">
          {inspect.isPending ? t.reading : ""}
        </p>
        {tooBig && (
          <p role="alert" className="lf-problem">
            {t.tooBig}
          </p>
        )}
        {inspect.isError && <ErrorBar error={inspect.error} />}
        {report !== undefined && report.problemCount > 0 && <Problems report={report} />}
        {file !== null && report !== undefined && report.problemCount === 0 && (
          <Decide
            report={report}
            text={file.text}
            onChanged={() => inspect.mutate({ text: file.text })}
            onTaken={() => {
              setFile(null);
              inspect.reset();
            }}
          />
        )}
      </div>
    </Card>
  );
}

function Decide({
  report,
  text,
  onChanged,
  onTaken,
}: {
  report: ImportReport;
  text: string;
  /** The library changed since the report: look again. */
  onChanged: () => void;
  onTaken: () => void;
}) {
  const t = libraryFileTexts[useLocale()];
  const [note, setNote] = useState("");
  const [tried, setTried] = useState(false);
  const take = useMutation(
    trpc.library.importFile.mutationOptions({
      onSuccess: () => {
        void queryClient.invalidateQueries(trpc.library.pathFilter());
        void queryClient.invalidateQueries(trpc.exercise.pathFilter());
        showToast({ text: t.taken });
        onTaken();
      },
      onError: (error) => {
        if (reasonOf(error) === "INVALID_INPUT") onChanged();
      },
    }),
  );
  const short = note.trim().length < 3;
  const changes = report.rows.filter(({ action }) => action !== "same").length;
  return (
    <>
      <ImportReportView report={report} />
      {changes > 0 && (
        <div className="lf-row lf-decide">
          <TextField
            label={t.changeNote}
            maxLength={300}
            value={note}
            error={tried && short ? t.noteNeeded : undefined}
            onChange={(event) => setNote(event.target.value)}
          />
          <Button
            look="primary"
            disabled={take.isPending}
            onClick={() => {
              setTried(true);
              if (!short) take.mutate({ text, changeNote: note.trim() });
            }}
          >
            {take.isPending ? t.taking : t.take}
          </Button>
        </div>
      )}
      {take.isError && reasonOf(take.error) !== "FRESH_LOGIN_NEEDED" && <ErrorBar error={take.error} />}
    </>
  );
}
