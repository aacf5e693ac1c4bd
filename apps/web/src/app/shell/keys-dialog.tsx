import { shellTexts } from "@soepel/i18n/staff/shell";
import { Dialog } from "../../components/dialog.tsx";
import { Kbd } from "../../components/parts.tsx";
import { useTexts } from "../../lib/locale.ts";

type Keys = (typeof shellTexts)["nl"]["keys"];
type Line = [keys: readonly string[], what: keyof Keys];

const sections: readonly [title: keyof Keys, lines: readonly Line[]][] = [
  [
    "list",
    [
      [["J", "K"], "next"],
      [["Enter"], "open"],
      [["R"], "seen"],
      [["/"], "find"],
      [["Esc"], "close"],
    ],
  ],
  [
    "patient",
    [
      [["R"], "seen"],
      [["P"], "plan"],
      [["←", "→"], "days"],
      [["PgUp", "PgDn"], "weeks"],
    ],
  ],
  [
    "everywhere",
    [
      [["⌘K"], "palette"],
      [["?"], "all"],
    ],
  ],
];

/** Every key of the dashboard, by page. */
export function KeysDialog({ onClose }: { onClose: () => void }) {
  const t = useTexts(shellTexts).keys;
  return (
    <Dialog opened onClose={onClose} title={t.title} size={420}>
      {sections.map(([title, lines]) => (
        <section key={title} className="keys">
          <h3>{t[title]}</h3>
          <dl>
            {lines.map(([keys, what]) => (
              <div key={what}>
                <dt>
                  {keys.map((key) => (
                    <Kbd key={key} name={key} />
                  ))}
                  <span className="vh">{keys.join(" ")}</span>
                </dt>
                <dd>{t[what]}</dd>
              </div>
            ))}
          </dl>
        </section>
      ))}
    </Dialog>
  );
}
