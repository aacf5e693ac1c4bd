import { useEffect, useRef, type ReactNode } from "react";
import { frameTexts } from "@soepel/i18n/diary/frame";
import { back, go, useScreen, type Screen } from "../lib/navigation.ts";
import { useLocale } from "../lib/settings.ts";
import { Icon, type IconName } from "./icon.tsx";

const TITLE_ID = "title";
/** For a group of answers: its name is the question in the heading of the page. */
export const namedByTitle = { role: "group", "aria-labelledby": TITLE_ID } as const;

/** The heading of a page. Focus moves here when the page opens, so that a screen reader starts with it. */
export function Heading({ children, className }: { children: ReactNode; className?: string }) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus({ preventScroll: true }), []);
  return (
    <h1 id={TITLE_ID} ref={heading} tabIndex={-1} className={className}>
      {children}
    </h1>
  );
}

type TopProps = {
  /** "back" and "stop" are the usual buttons; anything else is drawn as it is. */
  left?: ReactNode;
  middle?: ReactNode;
  onBack?: () => void;
  help?: boolean;
};

/** Top bar: Terug or Stoppen left, place in the middle, Hulp right. */
export function Top({ left = "back", middle, onBack = back, help = true }: TopProps) {
  const t = frameTexts[useLocale()];
  const known = left === "back" || left === "stop";
  return (
    <header className="top">
      {known ? (
        <button type="button" className="tb" onClick={onBack}>
          <Icon name={left === "back" ? "back" : "close"} />
          <span>{left === "back" ? t.back : t.stop}</span>
        </button>
      ) : (
        <span className="date">{left}</span>
      )}
      <span className="mid">{middle}</span>
      {help ? (
        <button type="button" className="tb r" onClick={() => go({ name: "help" })}>
          <Icon name="help" />
          <span>{t.help}</span>
        </button>
      ) : (
        <span />
      )}
    </header>
  );
}

const tabs: {
  to: Screen & { name: "start" | "exercises" | "progress" | "settings" };
  icon: IconName;
  text: "today" | "exercises" | "progress" | "settings";
}[] = [
  { to: { name: "start" }, icon: "sun", text: "today" },
  { to: { name: "exercises" }, icon: "person", text: "exercises" },
  { to: { name: "progress" }, icon: "bars", text: "progress" },
  { to: { name: "settings" }, icon: "sliders", text: "settings" },
];

/** The four parts of the diary; part of the page, never fixed over it. */
export function Tabs() {
  const t = frameTexts[useLocale()];
  const { name } = useScreen();
  return (
    <nav className="tab" aria-label={t.tabsLabel}>
      {tabs.map(({ to, icon, text }) => (
        <button
          key={to.name}
          type="button"
          aria-current={to.name === name ? "page" : undefined}
          onClick={() => (to.name === name ? undefined : go(to))}
        >
          <Icon name={icon} />
          <span>{t.tabs[text]}</span>
        </button>
      ))}
    </nav>
  );
}

type RowProps = {
  icon: IconName;
  title: ReactNode;
  hint?: ReactNode;
  end?: ReactNode;
  onClick: () => void;
  pressed?: boolean;
};

/** One line that opens something. */
export function Row({ icon, title, hint, end, onClick, pressed }: RowProps) {
  return (
    <button type="button" className="line" onClick={onClick} aria-pressed={pressed}>
      <Icon name={icon} />
      <span>
        {title}
        {hint === undefined ? null : <small>{hint}</small>}
      </span>
      {end ?? (
        <span className="nx">
          <Icon name="next" />
        </span>
      )}
    </button>
  );
}

/** Words that a screen reader says when they change. */
export function Say({ children }: { children: ReactNode }) {
  return (
    <p className="hidden" role="status" aria-live="polite">
      {children}
    </p>
  );
}
