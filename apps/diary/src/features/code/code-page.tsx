import { useRef, useState } from "react";
import { readLetterCode } from "@soepel/domain/letter-code";
import { codeTexts } from "@soepel/i18n/diary/code";
import { Icon } from "../../components/icon.tsx";
import { Heading, Top } from "../../components/page.tsx";
import { api, reasonOf } from "../../lib/api.ts";
import { chooseLocale, useLocale } from "../../lib/settings.ts";

type Trouble = "wrong" | "tooOften" | "noInternet";

const troubleOf = (error: unknown): Trouble => {
  const reason = reasonOf(error);
  if (reason === null || reason === "UNEXPECTED") return "noInternet";
  return reason === "TOO_MANY_ATTEMPTS" ? "tooOften" : "wrong";
};

type Props = {
  token: string | null;
  /** The right code was given; `mark` says which link it was, `token` how it was reached. */
  onOpened: (opened: { remember: boolean; mark: string; token: string }) => void;
  again?: boolean;
};

/** The door: no name, practice or subject. Wrong, expired, locked and unknown read the same. */
export function CodePage({ token: given, onOpened, again = false }: Props) {
  const [letters, setLetters] = useState<string | null>(null);
  const token = given ?? letters;
  const locale = useLocale();
  const t = codeTexts[locale];
  const [code, setCode] = useState("");
  const [remember, setRemember] = useState(false);
  const [busy, setBusy] = useState(false);
  const [trouble, setTrouble] = useState<Trouble | null>(null);
  const input = useRef<HTMLInputElement>(null);

  async function open() {
    if (token === null || busy) return;
    if (code.length < 6) {
      input.current?.focus();
      return;
    }
    setBusy(true);
    try {
      const { mark } = await api.open.mutate({ token, code, remember });
      onOpened({ remember, mark, token });
    } catch (error) {
      setTrouble(troubleOf(error));
      setCode("");
      setBusy(false);
      input.current?.focus();
    }
  }

  const messages = {
    wrong: [t.wrong, t.wrongWhy, t.wrongHelp],
    tooOften: [t.tooOften, "", t.tooOftenHelp],
    noInternet: [t.noInternet, "", t.noInternetHelp],
  } as const;
  const message = trouble === null ? null : messages[trouble];

  return (
    <>
      {again ? <Top help={false} /> : null}
      <main className="pad gate">
        <div className="marks">
          <span className="mark" />
          <button type="button" className="tb" onClick={() => chooseLocale(locale === "nl" ? "en" : "nl")}>
            {t.language}
          </button>
        </div>
        {token === null ? (
          <>
            <Heading>{t.noLink}</Heading>
            <p className="hint">{t.noLinkHint}</p>
            <LettersForm onRead={setLetters} />
          </>
        ) : (
          <form
            onSubmit={(event) => {
              event.preventDefault();
              void open();
            }}
          >
            <Heading>{t.title}</Heading>
            {message === null ? (
              <p className="hint" id="code-hint">
                {again ? t.whyAgain : t.hint}
              </p>
            ) : (
              <p className="error" role="alert">
                <Icon name={trouble === "noInternet" ? "noCloud" : "warn"} size={22} />
                <span>
                  <b>{message[0]}</b> {message[1]}
                </span>
              </p>
            )}
            <CodeCells code={code} wrong={trouble === "wrong"}>
              <input
                ref={input}
                aria-label={t.label}
                aria-describedby={message === null ? "code-hint" : "code-help"}
                aria-invalid={trouble === "wrong"}
                inputMode="numeric"
                autoComplete="one-time-code"
                pattern="[0-9]*"
                value={code}
                // The field is the only thing on this page.
                autoFocus={!again}
                onChange={(event) => setCode(event.target.value.replaceAll(/\D/g, "").slice(0, 6))}
              />
            </CodeCells>
            {message === null ? null : (
              <p className="hint" id="code-help">
                {message[2]}
              </p>
            )}
            <label className="cbx">
              <input
                type="checkbox"
                checked={remember}
                onChange={(event) => setRemember(event.target.checked)}
              />
              <span>
                {t.remember}
                <small>{t.rememberHint}</small>
              </span>
            </label>
            <div className="sp" />
            <button type="submit" className="btn pri" aria-disabled={busy}>
              {busy ? t.opening : trouble === null ? t.open : t.again}
            </button>
            {letters === null ? null : (
              <button type="button" className="btn txt" onClick={() => setLetters(null)}>
                {t.otherLetters}
              </button>
            )}
          </form>
        )}
      </main>
    </>
  );
}

/** For who cannot follow a link: the letters of the card, typed with or without spaces. */
function LettersForm({ onRead }: { onRead: (letters: string) => void }) {
  const t = codeTexts[useLocale()];
  const [typed, setTyped] = useState("");
  const [wrong, setWrong] = useState(false);
  return (
    <form
      className="tf letters"
      onSubmit={(event) => {
        event.preventDefault();
        const letters = readLetterCode(typed);
        if (letters === null) setWrong(true);
        else onRead(letters);
      }}
    >
      <label>
        <span>{t.letters}</span>
        <input
          autoCapitalize="characters"
          autoComplete="off"
          spellCheck={false}
          value={typed}
          aria-invalid={wrong}
          aria-describedby="letters-hint"
          onChange={(event) => {
            setTyped(event.target.value);
            setWrong(false);
          }}
        />
      </label>
      <p className={wrong ? "error" : "hint sm"} id="letters-hint" role={wrong ? "alert" : undefined}>
        {wrong ? t.lettersWrong : t.lettersHint}
      </p>
      <div className="sp" />
      <button type="submit" className="btn pri">
        {t.open}
      </button>
    </form>
  );
}

/** Six cells drawn under one invisible input: paste, keyboards and screen readers see a single field. */
function CodeCells({ code, wrong, children }: { code: string; wrong: boolean; children: React.ReactNode }) {
  return (
    <div className={wrong ? "code err" : "code"}>
      {[0, 1, 2, 3, 4, 5].map((i) => (
        <span key={i} aria-hidden="true" className={i === code.length ? "cur" : undefined}>
          {code[i] ?? ""}
        </span>
      ))}
      {children}
    </div>
  );
}
