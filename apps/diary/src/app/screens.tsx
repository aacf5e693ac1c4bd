import { lazy, Suspense, useEffect, type ComponentProps } from "react";
import { back, swap, useScreen } from "../lib/navigation.ts";
import { CodePage } from "../features/code/code-page.tsx";
import { ChecklistPage } from "../features/flags/checklist-page.tsx";
import { InstructionPage } from "../features/flags/instruction-page.tsx";
import { StartPage } from "../features/start/start-page.tsx";

const loads = {
  question: () => import("../features/morning/question-page.tsx"),
  done: () => import("../features/morning/done-page.tsx"),
  exercises: () => import("../features/routine/exercises-page.tsx"),
  player: () => import("../features/routine/player-page.tsx"),
  pain: () => import("../features/routine/pain-page.tsx"),
  progress: () => import("../features/progress/progress-page.tsx"),
  settings: () => import("../features/settings/settings-page.tsx"),
  help: () => import("../features/settings/help-page.tsx"),
  privacy: () => import("../features/settings/privacy-page.tsx"),
  reminder: () => import("../features/reminder/reminder-page.tsx"),
  looked: () => import("../features/own/looked-page.tsx"),
  export: () => import("../features/own/export-page.tsx"),
  stop: () => import("../features/own/stop-page.tsx"),
  markers: () => import("../features/marker/markers-page.tsx"),
  goals: () => import("../features/goal/goal-page.tsx"),
  change: () => import("../features/test/change-page.tsx"),
  besides: () => import("../features/start/besides.tsx"),
  optional: () => import("../features/morning/optional-question.tsx"),
  waiting: () => import("../features/waiting/waiting-page.tsx"),
  nightCheck: () => import("../model/night-check.ts"),
};
const QuestionPage = lazy(() => loads.question().then((m) => ({ default: m.QuestionPage })));
const DonePage = lazy(() => loads.done().then((m) => ({ default: m.DonePage })));
const ExercisesPage = lazy(() => loads.exercises().then((m) => ({ default: m.ExercisesPage })));
const PlayerPage = lazy(() => loads.player().then((m) => ({ default: m.PlayerPage })));
const PainPage = lazy(() => loads.pain().then((m) => ({ default: m.PainPage })));
const ProgressPage = lazy(() => loads.progress().then((m) => ({ default: m.ProgressPage })));
const SettingsPage = lazy(() => loads.settings().then((m) => ({ default: m.SettingsPage })));
const HelpPage = lazy(() => loads.help().then((m) => ({ default: m.HelpPage })));
const PrivacyPage = lazy(() => loads.privacy().then((m) => ({ default: m.PrivacyPage })));
const ReminderPage = lazy(() => loads.reminder().then((m) => ({ default: m.ReminderPage })));
const LookedPage = lazy(() => loads.looked().then((m) => ({ default: m.LookedPage })));
const ExportPage = lazy(() => loads.export().then((m) => ({ default: m.ExportPage })));
const StopPage = lazy(() => loads.stop().then((m) => ({ default: m.StopPage })));
const MarkersPage = lazy(() => loads.markers().then((m) => ({ default: m.MarkersPage })));
const GoalPage = lazy(() => loads.goals().then((m) => ({ default: m.GoalPage })));
const ChangePage = lazy(() => loads.change().then((m) => ({ default: m.ChangePage })));
const WaitingPage = lazy(() => loads.waiting().then((m) => ({ default: m.WaitingPage })));

/** Fetches the later pages while the first one is read, so that a lost connection does not stop anybody. */
function useLaterPages(): void {
  useEffect(() => {
    // The questions are what most people open next.
    loads.question().catch(() => undefined);
    const timer = setTimeout(() => {
      for (const load of Object.values(loads)) load().catch(() => undefined);
    }, 1500);
    return () => clearTimeout(timer);
  }, []);
}

/** What the door says after the right code. */
export type OpenedDiary = Parameters<ComponentProps<typeof CodePage>["onOpened"]>[0];

type Props = { token: string | null; onOpened: (opened: OpenedDiary) => void; onForget: () => void };

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
    case "markers":
      return <MarkersPage />;
    case "goals":
      return <GoalPage key={screen.goalId} date={screen.date} goalId={screen.goalId} />;
    case "change":
      return <ChangePage />;
    case "reminder":
      return <ReminderPage />;
    case "looked":
      return <LookedPage />;
    case "export":
      return <ExportPage />;
    case "stop":
      return <StopPage onForget={onForget} />;
    case "code":
      return (
        <CodePage
          token={token}
          again
          onOpened={(opened) => {
            onOpened(opened);
            if (screen.onward === "start") back();
            else swap({ name: screen.onward });
          }}
        />
      );
  }
}

export function Screens(props: Props) {
  useLaterPages();
  return (
    <Suspense fallback={<main className="pad" aria-busy="true" />}>
      <Current {...props} />
    </Suspense>
  );
}
