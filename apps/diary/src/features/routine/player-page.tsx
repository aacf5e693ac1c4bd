import { useCallback, useState } from "react";
import { drawingOf } from "@soepel/domain/drawing";
import type { Outcome } from "@soepel/domain/plan";
import { routineTexts } from "@soepel/i18n/diary/routine";
import { doseText } from "@soepel/ui/model/dose-text";
import { StepList } from "@soepel/ui/step-list";
import { Figure } from "../../components/figure.tsx";
import { Icon } from "../../components/icon.tsx";
import { Heading, Say, Top } from "../../components/page.tsx";
import { Spoken } from "../../components/read-aloud.tsx";
import { useDiary } from "../../lib/diary.tsx";
import { swap } from "../../lib/navigation.ts";
import { useLocale } from "../../lib/settings.ts";
import { leadOf, type Side } from "../../model/player.ts";
import { nextUp, sessionsOf } from "../../model/routine.ts";
import { BreathLead } from "./breath-lead.tsx";
import { ClockLead } from "./clock-lead.tsx";
import { CountLead } from "./count-lead.tsx";
import { OutcomeAsk } from "./outcome-ask.tsx";
import { useAwake } from "./use-stopwatch.ts";
import { WhenToStop } from "./when-to-stop.tsx";

type Props = { itemKey: string; occasion: number; milder: boolean };

/** One exercise: figure, dose, steps and what leads it; then how it went. */
export function PlayerPage({ itemKey, occasion, milder }: Props) {
  const locale = useLocale();
  const t = routineTexts[locale];
  const { today, date, save } = useDiary();
  const [asking, setAsking] = useState(false);
  const backToPlayer = useCallback(() => setAsking(false), []);
  const [side, setSide] = useState<Side>(null);
  useAwake();
  const day = today.days.find((one) => one.date === date);
  const sessions = day ? sessionsOf(day) : [];
  const index = sessions.findIndex((one) => one.due.item.key === itemKey && one.occasion === occasion);
  const session = sessions[index];
  const exercise = milder ? session?.due.milder : session?.due.exercise;
  const list = () => swap({ name: "exercises" });

  if (!session || !exercise) {
    return (
      <>
        <Top left="stop" />
        <main className="pad">
          <Heading>{t.none}</Heading>
        </main>
      </>
    );
  }
  const dose = milder ? exercise.dose : session.due.item.dose;
  const lead = leadOf(dose);
  const name = exercise.name[locale];
  const steps = exercise.steps[locale];
  const note = milder ? null : session.due.item.note;

  const store = (outcome: Outcome, withMilder: boolean) =>
    save({ kind: "routine", date, itemKey, occasion, outcome, fraction: null, milder: withMilder });

  async function worse() {
    await store("stopped", false);
    swap({ name: "pain", itemKey, occasion });
  }

  /** The milder variant after a stop: the stop stays, and that something milder was done is added. */
  async function answer(outcome: Outcome) {
    if (outcome === "stopped") return worse();
    await (milder ? store("stopped", outcome === "done" || outcome === "partly") : store(outcome, false));
    const then = nextUp(sessions.slice(index + 1));
    if (then === null || milder) list();
    else swap({ name: "player", itemKey: then.due.item.key, occasion: then.occasion, milder: false });
  }

  if (asking) {
    return (
      <OutcomeAsk
        name={name}
        current={session.log?.outcome ?? null}
        onBack={backToPlayer}
        onAnswer={(o) => void answer(o)}
      />
    );
  }

  const foot = (
    <div className="skip p">
      <button type="button" onClick={() => void worse()}>
        <Icon name="hand" />
        {t.worse}
      </button>
      <button type="button" onClick={() => setAsking(true)}>
        {t.done}
        <Icon name="next" />
      </button>
    </div>
  );
  const top = <Top left="stop" middle={t.of(index + 1, sessions.length)} onBack={list} />;
  if (lead.kind === "breath") {
    return (
      <>
        {top}
        <BreathLead name={name} hint={steps[0] ?? ""} lead={lead} onEnd={() => setAsking(true)} foot={foot} />
      </>
    );
  }
  const stepList = <StepList steps={steps} />;
  return (
    <>
      {top}
      <main className="pad player">
        <div className="stage">
          <Figure
            id={drawingOf(exercise)}
            size="player"
            animated
            mirrored={side === "left"}
            title={`${exercise.startPosition[locale]} ${steps.join(" ")}`}
          />
        </div>
        <Spoken texts={[name, doseText(dose, locale), note ?? "", ...steps]}>
          <Heading>{name}</Heading>
          <p className="hint">{doseText(dose, locale)}</p>
          {note === null ? null : <p className="hint sm">{note}</p>}
        </Spoken>
        {lead.kind === "clock" ? (
          <ClockLead
            lead={lead}
            onSide={setSide}
            onEnd={() => setAsking(true)}
            steps={stepList}
            foot={foot}
          />
        ) : null}
        {lead.kind === "count" ? (
          <CountLead
            lead={lead}
            onSide={setSide}
            onEnd={() => setAsking(true)}
            steps={stepList}
            foot={foot}
          />
        ) : null}
        {lead.kind === "steps" ? (
          <>
            <div className="tim one">{stepList}</div>
            <div className="sp" />
            <button type="button" className="btn pri" onClick={() => setAsking(true)}>
              {t.done}
            </button>
            <div className="skip">
              <button type="button" onClick={() => void worse()}>
                <Icon name="hand" />
                {t.worse}
              </button>
            </div>
          </>
        ) : null}
        <WhenToStop codes={exercise.stopRules} />
        <Say>{side === null ? "" : t[side]}</Say>
      </main>
    </>
  );
}
