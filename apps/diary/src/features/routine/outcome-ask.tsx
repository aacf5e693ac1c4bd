import type { Outcome } from "@soepel/domain/plan";
import { routineTexts } from "@soepel/i18n/diary/routine";
import { Icon, type IconName } from "../../components/icon.tsx";
import { Heading, namedByTitle, Top } from "../../components/page.tsx";
import { useReadAloud } from "../../components/read-aloud.tsx";
import { useHeld } from "../../lib/navigation.ts";
import { useLocale } from "../../lib/settings.ts";

const icons: Record<Outcome, IconName> = { done: "check", partly: "half", not: "next", stopped: "hand" };
const order: readonly Outcome[] = ["done", "partly", "not", "stopped"];

type Props = {
  name: string;
  current: Outcome | null;
  /** Must stay the same function. */
  onBack: () => void;
  onAnswer: (outcome: Outcome) => void;
};

/** How it went, asked after every session; nothing is preselected. */
export function OutcomeAsk({ name, current, onBack, onAnswer }: Props) {
  const t = routineTexts[useLocale()];
  useReadAloud([t.howDidItGo]);
  // The phone's back button does what "Terug" does.
  useHeld(onBack);
  return (
    <>
      <Top onBack={onBack} middle={name} />
      <main className="pad">
        <Heading>{t.howDidItGo}</Heading>
        <div className="sp" />
        <div className="wide" {...namedByTitle}>
          {order.map((outcome) => (
            <button
              key={outcome}
              type="button"
              className="ans w"
              aria-pressed={current === outcome}
              onClick={() => onAnswer(outcome)}
            >
              <Icon name={icons[outcome]} />
              {t.outcomes[outcome]}
            </button>
          ))}
        </div>
      </main>
    </>
  );
}
