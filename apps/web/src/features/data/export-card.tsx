import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import type { PatientId } from "@soepel/domain/primitives";
import { dataTexts } from "@soepel/i18n/staff/data";
import { Button, ButtonLink } from "../../components/button.tsx";
import { ReasonDialog } from "../../components/reason-dialog.tsx";
import { Card } from "../../components/parts.tsx";
import { showToast } from "../../components/toast.tsx";
import { useLocale, useTexts } from "../../lib/locale.ts";
import { trpc } from "../../lib/trpc.ts";
import { urls } from "../../lib/urls.ts";
import { exportFile, type FileKind } from "./files.ts";
import { saveFile } from "./save-file.ts";

const kinds: readonly FileKind[] = ["csv", "routine_csv", "json", "fhir"];

/** The report and the files, each with what it is good for. */
export function ExportCard({ patientId }: { patientId: PatientId }) {
  const t = useTexts(dataTexts);
  const locale = useLocale();
  const [kind, setKind] = useState<FileKind | null>(null);
  const take = useMutation(
    trpc.data.export.mutationOptions({
      onSuccess: (source) => {
        if (kind !== null) saveFile(exportFile(kind, source, locale));
        setKind(null);
        showToast({ text: t.downloaded });
      },
    }),
  );
  const ask = (next: FileKind) => {
    take.reset();
    setKind(next);
  };
  return (
    <Card title={t.exportTitle} note={t.exportNote} className="patient-card">
      <ul className="data-list">
        <li>
          <span>
            <b>{t.kinds.report}</b>
            <i>{t.reportNote}</i>
          </span>
          <ButtonLink to={urls.report} params={{ patientId }} search={{}}>
            {t.report}
          </ButtonLink>
        </li>
        {kinds.map((one) => (
          <li key={one}>
            <span>
              <b>{t.kinds[one]}</b>
              <i>{t.about[one]}</i>
            </span>
            <Button onClick={() => ask(one)} aria-label={`${t.download}: ${t.kinds[one]}`}>
              {t.download}
            </Button>
          </li>
        ))}
      </ul>
      {kind !== null && (
        <ReasonDialog
          title={t.kinds[kind]}
          confirmLabel={t.download}
          busy={take.isPending}
          error={take.error}
          onClose={() => setKind(null)}
          onReason={(reason) => take.mutate({ patientId, kind, reason })}
        />
      )}
    </Card>
  );
}
