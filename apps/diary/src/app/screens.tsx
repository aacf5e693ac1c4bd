import { lazy, Suspense, useEffect, type ComponentType } from "react";
import { hush } from "../lib/speech.ts";
import { back, swap, useScreen } from "../lib/navigation.ts";
import { CodePage } from "../features/code/code-page.tsx";
import { ChecklistPage } from "../features/flags/checklist-page.tsx";
import { InstructionPage } from "../features/flags/instruction-page.tsx";
import { QuestionPage } from "../features/morning/question-page.tsx";
import { StartPage } from "../features/start/start-page.tsx";

/** A page that comes with the second load. Offline before its first visit the start page is shown instead. */
const later = <P extends object>(load: () => Promise<ComponentType<P>>) =>
  lazy(() => load().then((page) => ({ default: page })));

const DonePage = later(() => import("../features/morning/done-page.tsx").then((m) => m.DonePage));
const ExercisesPage = later(() => import("../features/routine/exercises-page.tsx").then((m) => m.ExercisesPage));
const PlayerPage = later(() => import("../features/routine/player-page.tsx").then((m) => m.PlayerPage));
const PainPage = later(() => import("../features/routine/pain-page.tsx").then((m) => m.PainPage));
const ProgressPage = later(() => import("../features/progress/progress-page.tsx").then((m) => m.ProgressPage));
const SettingsPage = later(() => import("../features/settings/settings-page.tsx").then((m) => m.SettingsPage));
const HelpPage = later(() => import("../features/settings/help-page.tsx").then((m) => m.HelpPage));
const PrivacyPage = later(() => import("../features/settings/privacy-page.tsx").then((m) => m.PrivacyPage));
const WaitingPage = later(() => import("../features/waiting/waiting-page.tsx").then((m) => m.WaitingPage));

type Props = { token: string | null; onOpened: (remember: boolean) => void; onForget: () => void };

function Current({ token, onOpened, onForget }: Props) {
  const screen = useScreen();
  switch (screen.name) {
    case "start":
      return <StartPage />;
    case "question":
      return <QuestionPage key={`${screen.date}${screen.code}${screen.again ?? ""}`} {...screen} />;
    case "checklist":
      return <ChecklistPage date={screen.date} from={screen.from} />;
    case "instruction":
      return <InstructionPage {...screen} />;
    case "done":
      return <DonePage date={screen.date} onForget={onForget} />;
    case "waiting":
      return <WaitingPage />;
    case "exercises":
      return <ExercisesPage />;
    case "player":
      return <PlayerPage key={`${screen.itemKey}${screen.occasion}${screen.milder}`} {...screen} />;
    case "pain":
      return <PainPage itemKey={screen.itemKey} occasion={screen.occasion} />;
    case "progress":
      return <ProgressPage />;
    case "settings":
      return <SettingsPage onForget={onForget} />;
    case "help":
      return <HelpPage />;
    case "privacy":
      return <PrivacyPage />;
    case "code":
      return (
        <CodePage
          token={token}
          again
          onOpened={(remember) => {
            onOpened(remember);
            if (screen.then === "progress") swap({ name: "progress" });
            else back();
          }}
        />
      );
  }
}

export function Screens(props: Props) {
  const screen = useScreen();
  useEffect(() => hush, [screen]);
  return (
    <Suspense fallback={<main className="pad" aria-busy="true" />}>
      <Current {...props} />
    </Suspense>
  );
}
