import { Suspense, useEffect, type ComponentProps } from "react";
import { frameTexts } from "@soepel/i18n/diary/frame";
import { later } from "../components/later.tsx";
import { back, swap, useScreen } from "../lib/navigation.ts";
import { CodePage } from "../features/code/code-page.tsx";
import { ChecklistPage } from "../features/flags/checklist-page.tsx";
import { OptionalQuestion } from "../features/morning/optional-later.ts";
import { InstructionPage } from "../features/flags/instruction-page.tsx";
import { Besides, StartPage } from "../features/start/start-page.tsx";
import { useLocale } from "../lib/settings.ts";

const QuestionPage = later(() => import("../features/morning/question-page.tsx").then((m) => m.QuestionPage));
const DonePage = later(() => import("../features/morning/done-page.tsx").then((m) => m.DonePage));
const ExercisesPage = later(() =>
  import("../features/routine/exercises-page.tsx").then((m) => m.ExercisesPage),
);
const PlayerPage = later(() => import("../features/routine/player-page.tsx").then((m) => m.PlayerPage));
const PainPage = later(() => import("../features/routine/pain-page.tsx").then((m) => m.PainPage));
const ProgressPage = later(() =>
  import("../features/progress/progress-page.tsx").then((m) => m.ProgressPage),
);
const SettingsPage = later(() =>
  import("../features/settings/settings-page.tsx").then((m) => m.SettingsPage),
);
const HelpPage = later(() => import("../features/settings/help-page.tsx").then((m) => m.HelpPage));
const PrivacyPage = later(() => import("../features/settings/privacy-page.tsx").then((m) => m.PrivacyPage));
const ReminderPage = later(() =>
  import("../features/reminder/reminder-page.tsx").then((m) => m.ReminderPage),
);
const LookedPage = later(() => import("../features/own/looked-page.tsx").then((m) => m.LookedPage));
const ExportPage = later(() => import("../features/own/export-page.tsx").then((m) => m.ExportPage));
const StopPage = later(() => import("../features/own/stop-page.tsx").then((m) => m.StopPage));
const MarkersPage = later(() => import("../features/marker/markers-page.tsx").then((m) => m.MarkersPage));
const GoalPage = later(() => import("../features/goal/goal-page.tsx").then((m) => m.GoalPage));
const ChangePage = later(() => import("../features/test/change-page.tsx").then((m) => m.ChangePage));
const WaitingPage = later(() => import("../features/waiting/waiting-page.tsx").then((m) => m.WaitingPage));

const pages = [
  DonePage,
  ExercisesPage,
  PlayerPage,
  PainPage,
  ProgressPage,
  SettingsPage,
  HelpPage,
  PrivacyPage,
  ReminderPage,
  LookedPage,
  ExportPage,
  StopPage,
  MarkersPage,
  GoalPage,
  ChangePage,
  WaitingPage,
];
/** Everything that may be needed without a connection, apart from the questions, which come first. */
const laterFiles: readonly (() => Promise<unknown>)[] = [
  ...pages.map((page) => page.bring),
  Besides.bring,
  OptionalQuestion.bring,
  () => import("../model/night-check.ts"),
];

/** Fetches the later pages while the first one is read, so that a lost connection does not stop anybody. */
function useLaterPages(): void {
  useEffect(() => {
    // The questions are what most people open next.
    QuestionPage.bring().catch(() => undefined);
    const timer = setTimeout(() => {
      for (const bring of laterFiles) bring().catch(() => undefined);
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

/** A page that has to be fetched first; it says so only when that takes long. */
function Coming() {
  return (
    <main className="pad" aria-busy="true">
      <p className="hint late" role="status">
        {frameTexts[useLocale()].loading}
      </p>
    </main>
  );
}

export function Screens(props: Props) {
  useLaterPages();
  return (
    <Suspense fallback={<Coming />}>
      <Current {...props} />
    </Suspense>
  );
}
