import { useEffect, useState, type ReactNode } from "react";
import { frameTexts } from "@soepel/i18n/diary/frame";
import { useSettings } from "../lib/settings.ts";
import { canSpeak, hush, speak } from "../lib/speech.ts";
import { Icon } from "./icon.tsx";
import "./read-aloud.css";

/** Reads texts aloud when they come and when they change, for who chose reading aloud; falls silent when they go. */
export function useReadAloud(texts: readonly string[]): void {
  const { locale, readAloud } = useSettings();
  const words = texts.join("\n");
  useEffect(() => {
    if (readAloud && words !== "") speak(words.split("\n"), locale);
    return hush;
  }, [readAloud, words, locale]);
}

/** The button that reads these texts aloud; nothing where the phone has no voice. */
export function SayButton({ texts }: { texts: readonly string[] }) {
  const { locale } = useSettings();
  const [silent, setSilent] = useState(false);
  const t = frameTexts[locale];
  if (!canSpeak()) return null;
  if (silent) {
    return (
      <span className="hint sm" role="status">
        {t.noVoice}
      </span>
    );
  }
  return (
    <button
      type="button"
      className="say"
      aria-label={t.readAloud}
      onClick={() => speak(texts, locale, () => setSilent(true))}
    >
      <Icon name="say" />
    </button>
  );
}

/** A heading with the button beside it that reads the page aloud. */
export function Spoken({ texts, children }: { texts: readonly string[]; children: ReactNode }) {
  useReadAloud(texts);
  return (
    <div className="spoken">
      <div>{children}</div>
      <SayButton texts={texts} />
    </div>
  );
}
