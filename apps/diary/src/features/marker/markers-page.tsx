import { useState } from "react";
import type { MarkerId } from "@soepel/domain/primitives";
import type { MarkerWire } from "@soepel/domain/wire/records";
import { markerKinds, type MarkerKind } from "@soepel/domain/marker-kinds";
import { extraTexts } from "@soepel/i18n/diary/extra";
import { shortDate } from "@soepel/i18n/format";
import { Heading, Top } from "../../components/page.tsx";
import { useDiary } from "../../lib/diary.tsx";
import { useLocale } from "../../lib/settings.ts";
import { newId } from "../../lib/uuid7.ts";

const MOST = 80;

/** Days that are unlike others: ill, travelling, something else. */
export function MarkersPage() {
  const t = extraTexts[useLocale()].marker;
  const { today, date, save } = useDiary();
  const [describing, setDescribing] = useState(false);
  const [text, setText] = useState("");
  const add = (kind: MarkerKind, words: string | null) => {
    void save({
      kind: "marker",
      marker: { markerId: newId() as MarkerId, kind, from: date, to: null, text: words },
    });
    setDescribing(false);
    setText("");
  };
  const running = new Set(today.markers.filter((marker) => marker.to === null).map((marker) => marker.kind));
  return (
    <>
      <Top />
      <main className="pad">
        <Heading>{t.title}</Heading>
        <p className="hint">{t.hint}</p>
        {today.markers.length > 0 ? (
          <ul className="looks">
            {today.markers.map((marker) => (
              <Marker key={marker.markerId} marker={marker} />
            ))}
          </ul>
        ) : null}
        <div className="sp" />
        <h2 className="lab">{t.add}</h2>
        <p className="hint sm">{t.start}</p>
        {describing ? (
          <form
            className="note"
            onSubmit={(event) => {
              event.preventDefault();
              if (text.trim() !== "") add("other", text.trim());
            }}
          >
            <label>
              {t.what}
              <span className="hint sm">{t.whatHint}</span>
              <input maxLength={MOST} value={text} onChange={(event) => setText(event.target.value)} />
            </label>
            <button type="submit" className="btn pri" disabled={text.trim() === ""}>
              {t.save}
            </button>
          </form>
        ) : (
          <div className="wide">
            {markerKinds
              .filter((kind) => kind === "other" || !running.has(kind))
              .map((kind) => (
                <button
                  key={kind}
                  type="button"
                  className="ans w"
                  onClick={() => (kind === "other" ? setDescribing(true) : add(kind, null))}
                >
                  {t.kinds[kind]}
                </button>
              ))}
          </div>
        )}
      </main>
    </>
  );
}

function Marker({ marker }: { marker: MarkerWire }) {
  const locale = useLocale();
  const t = extraTexts[locale].marker;
  const { date, save } = useDiary();
  const { markerId, kind, from, to, text, by } = marker;
  const days =
    to === null ? t.since(shortDate(from, locale)) : t.from(shortDate(from, locale), shortDate(to, locale));
  return (
    <li>
      <b>{text ?? t.shown[kind]}</b>
      <span>{days}</span>
      {by === null ? (
        <span className="does">
          {to === null ? (
            <button type="button" onClick={() => void save({ kind: "markerEnd", markerId, to: date })}>
              {t.over}
            </button>
          ) : null}
          <button type="button" onClick={() => void save({ kind: "markerOff", markerId })}>
            {t.wrong}
          </button>
        </span>
      ) : (
        <small>{t.by(by)}</small>
      )}
    </li>
  );
}
