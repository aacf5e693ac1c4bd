import type { ReactNode } from "react";
import type { DiaryHistory } from "@soepel/domain/wire/diary";
import { progressTexts } from "@soepel/i18n/diary/progress";
import { shortWeekday } from "@soepel/i18n/format";
import { useLocale } from "../../lib/settings.ts";

type State = keyof (typeof progressTexts)["nl"]["states"];
type Cell = DiaryHistory["routine"][number]["days"][number];

/** The state of one cell for eyes and ears; a milder exercise after a stop is shown as milder. */
export function cellState(cell: Cell): State {
  if (cell.milder) return "milder";
  const known = progressTexts.nl.states;
  return cell.state in known ? (cell.state as State) : "noDiary";
}

const check = <path className="hk" d="M-4.600 0l3.200 3.400 6-6.600" />;
const cross = <path className="mis" d="M-3.500 -3.500l7 7m0 -7l-7 7" />;
const ring = <circle className="he" r="9" />;
const dot = <circle className="hn" r="2.4" />;
const shapes: Record<State, ReactNode> = {
  done: (
    <>
      <circle className="hd" r="10" />
      {check}
    </>
  ),
  partly: (
    <>
      {ring}
      <path className="hd" d="M0 -9a9 9 0 0 0 0 18z" />
    </>
  ),
  not: ring,
  stopped: <path className="hs" d="M-9 -7h18L0 9z" />,
  milder: (
    <>
      <path className="hd" d="M0 -12l12 12-12 12-12-12z" />
      {check}
    </>
  ),
  notDue: dot,
  noDiary: cross,
  paused: <path className="mis" d="M-3 -5v10M3 -5v10" />,
  notInPlan: dot,
};

/** Per exercise the last seven days, each state by its own shape, and the same in words for a screen reader. */
export function RoutineGrid({ history }: { history: DiaryHistory }) {
  const locale = useLocale();
  const t = progressTexts[locale];
  const used = new Set(history.routine.flatMap((row) => row.days.map(cellState)));
  const days = history.routine[0]?.days ?? [];
  return (
    <>
      <table className="grid">
        <thead>
          <tr>
            <th>
              <span className="hidden">{t.exercises}</span>
            </th>
            {days.map((day) => (
              <th key={day.date} scope="col">
                {shortWeekday(day.date, locale)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {history.routine.map((row) => (
            <tr key={row.itemKey}>
              <th scope="row">{row.name[locale]}</th>
              {row.days.map((cell) => (
                <td key={cell.date}>
                  <Mark state={cellState(cell)} />
                  <span className="hidden">{t.states[cellState(cell)]}</span>
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      <ul className="lg">
        {(Object.keys(shapes) as State[])
          // Nothing to do on a day looks the same whether the plan had the exercise or not: one line says it.
          .filter(
            (state) => used.has(state) && state !== "done" && !(state === "notInPlan" && used.has("notDue")),
          )
          .map((state) => (
            <li key={state}>
              <Mark state={state} />
              {t.states[state]}
            </li>
          ))}
      </ul>
    </>
  );
}

function Mark({ state }: { state: State }) {
  return (
    <svg className="mk" viewBox="-13 -13 26 26" aria-hidden="true">
      {shapes[state]}
    </svg>
  );
}
