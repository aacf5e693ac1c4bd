import type { GoalId, LocalDate } from "@soepel/domain/primitives";
import { extraTexts } from "@soepel/i18n/diary/extra";
import { frameTexts } from "@soepel/i18n/diary/frame";
import { shortDate } from "@soepel/i18n/format";
import { Heading, Top } from "../../components/page.tsx";
import { ScaleKeys } from "../../components/scale-keys.tsx";
import { useDiary } from "../../lib/diary.tsx";
import { goStart, swap } from "../../lib/navigation.ts";
import { useLocale } from "../../lib/settings.ts";
import { dayOf } from "../../model/day.ts";

/** One own goal, one figure; the next one that is due comes after it. A goal that is passed by is not rated. */
export function GoalPage({ date, goalId }: { date: LocalDate; goalId: GoalId }) {
  const locale = useLocale();
  const t = extraTexts[locale].goal;
  const { today, save } = useDiary();
  const goal = today.goals.find((one) => one.goalId === goalId);
  const due = dayOf(today, date)?.goalsDue ?? [];
  const at = due.indexOf(goalId);
  const onward = () => {
    const next = due[at + 1];
    if (next === undefined) goStart();
    else swap({ name: "goals", date, goalId: next });
  };
  if (!goal) return null;
  return (
    <>
      <Top middle={t.title} />
      <main className="q">
        <div className="qh">
          <Heading>{t.ask(goal.activity)}</Heading>
          {goal.last === null ? null : (
            <p className="hint">{t.last(goal.last.value, shortDate(goal.last.date, locale))}</p>
          )}
        </div>
        <div className="sp" />
        <ScaleKeys
          ends={t[goal.direction]}
          chosen={null}
          onGive={(value) => {
            void save({ kind: "goals", date, ratings: [{ goalId, value }] });
            onward();
          }}
        />
      </main>
      <footer className="foot">
        <div className="skip">
          <button type="button" onClick={onward}>
            {frameTexts[locale].skip}
          </button>
        </div>
      </footer>
    </>
  );
}
