import { useState } from "react";
import { extraTexts } from "@soepel/i18n/diary/extra";
import { useLocale } from "../lib/settings.ts";

/** About what five lines of a phone hold; a longer message is folded, so that what stands below it stays in reach. */
const MOST_LETTERS = 240;
const MOST_LINES = 5;

/** What a therapist wrote. */
export function MessageText({ text }: { text: string }) {
  const t = extraTexts[useLocale()];
  const [whole, setWhole] = useState(text.length <= MOST_LETTERS && text.split("\n").length <= MOST_LINES);
  return (
    <>
      <p className={whole ? "said" : "said folded"}>{text}</p>
      {whole ? null : (
        <button type="button" className="btn txt left" onClick={() => setWhole(true)}>
          {t.readOn}
        </button>
      )}
    </>
  );
}
