import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import { libraryFileTexts } from "@soepel/i18n/staff/library-file";
import { Button } from "../../components/button.tsx";
import { ErrorBar } from "../../components/panel.tsx";
import { Card, Segmented } from "../../components/parts.tsx";
import { useLocale } from "../../lib/locale.ts";
import { useMe } from "../../lib/session.ts";
import { trpc } from "../../lib/trpc.ts";

/** Gives the browser a file to save. */
function saveFile(name: string, text: string): void {
  const url = URL.createObjectURL(new Blob([text], { type: "application/json" }));
  const link = document.createElement("a");
  link.href = url;
  link.download = name;
  link.click();
  URL.revokeObjectURL(url);
}

export function ExportCard() {
  const t = libraryFileTexts[useLocale()];
  const { today } = useMe();
  const [scope, setScope] = useState<"own" | "all">("own");
  const make = useMutation(
    trpc.library.exportFile.mutationOptions({ onSuccess: ({ text }) => saveFile(t.fileName(today), text) }),
  );
  return (
    <Card title={t.exportTitle}>
      <div className="in lf-in">
        <p className="s sec">{t.exportText}</p>
        <div className="lf-row">
          <Segmented
            name="export-scope"
            label={t.exportTitle}
            value={scope}
            options={[
              { value: "own", label: t.own },
              { value: "all", label: t.all },
            ]}
            onChange={setScope}
          />
          <Button disabled={make.isPending} onClick={() => make.mutate({ scope })}>
            {t.download}
          </Button>
        </div>
        {make.isError && <ErrorBar error={make.error} />}
      </div>
    </Card>
  );
}
