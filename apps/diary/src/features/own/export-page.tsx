import { useState } from "react";
import { ownTexts } from "@soepel/i18n/diary/own";
import { Icon } from "../../components/icon.tsx";
import { NeedsCode } from "../../components/needs-code.tsx";
import { Heading, Row, Top } from "../../components/page.tsx";
import { api, reasonOf } from "../../lib/api.ts";
import { useDiary } from "../../lib/diary.tsx";
import { saveFile } from "../../lib/save-file.ts";
import { useLocale } from "../../lib/settings.ts";

type State = "idle" | "busy" | "done" | "trouble" | "locked";

/** All own data as a file: a page to read, or JSON. */
export function ExportPage() {
  const locale = useLocale();
  const t = ownTexts[locale];
  const { today } = useDiary();
  const [state, setState] = useState<State>(today.session === "code" ? "idle" : "locked");

  async function make(kind: "read" | "data") {
    setState("busy");
    try {
      const data = await api.export.query();
      const name = `soepel-${data.madeAt.slice(0, 10)}`;
      if (kind === "data") {
        const { ownJson } = await import("../../model/own-file/data.ts");
        saveFile(`${name}.json`, "application/json", ownJson(data, locale));
      } else {
        const { ownPage } = await import("../../model/own-file/page.ts");
        saveFile(`${name}.html`, "text/html", ownPage(data, locale));
      }
      setState("done");
    } catch (error) {
      setState(reasonOf(error) === "NOT_SIGNED_IN" ? "locked" : "trouble");
    }
  }

  return (
    <>
      <Top />
      <main className="pad">
        <Heading>{t.export}</Heading>
        <p className="hint">{t.exportHint}</p>
        {state === "locked" ? (
          <NeedsCode onward="export" />
        ) : (
          <>
            <div className="rows">
              <Row
                icon="eye"
                title={t.exportRead}
                hint={t.exportReadHint}
                onClick={() => void make("read")}
              />
              <Row
                icon="download"
                title={t.exportData}
                hint={t.exportDataHint}
                onClick={() => void make("data")}
              />
            </div>
            <p className="saved" role="status">
              {state === "busy" ? t.exportBusy : null}
              {state === "done" ? (
                <>
                  <Icon name="check" size={22} />
                  {t.exportDone}
                </>
              ) : null}
            </p>
            {state === "trouble" ? (
              <p className="error" role="alert">
                {t.trouble}
              </p>
            ) : null}
            <p className="hint sm">{t.exportShared}</p>
            <p className="hint sm">{t.exportRest}</p>
          </>
        )}
      </main>
    </>
  );
}
