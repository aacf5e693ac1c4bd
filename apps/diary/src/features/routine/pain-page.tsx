import { drawingOf } from "@soepel/domain/drawing";
import { routineTexts } from "@soepel/i18n/diary/routine";
import { doseText } from "@soepel/ui/model/dose-text";
import { Figure } from "../../components/figure.tsx";
import { Heading, Row, Top } from "../../components/page.tsx";
import { Spoken } from "../../components/read-aloud.tsx";
import { useDiary } from "../../lib/diary.tsx";
import { go, swap } from "../../lib/navigation.ts";
import { useLocale } from "../../lib/settings.ts";

/** After "pijn wordt erger": stopping is good and counts, the milder variant at once, the safety list one tap away. */
export function PainPage({ itemKey, occasion }: { itemKey: string; occasion: number }) {
  const locale = useLocale();
  const t = routineTexts[locale];
  const { today, date } = useDiary();
  const due = today.days.find((day) => day.date === date)?.due.find((one) => one.item.key === itemKey);
  const milder = due?.milder ?? null;
  const name = due?.exercise.name[locale] ?? "";
  const list = () => swap({ name: "exercises" });
  return (
    <>
      <Top middle={name} onBack={list} />
      <main className="pad mild">
        <Spoken
          texts={[
            t.stopGood,
            t.stopHint(name),
            ...(milder === null ? [t.noMilder] : [t.milderAsk, milder.name[locale]]),
          ]}
        >
          <Heading>{t.stopGood}</Heading>
          <p className="hint">{t.stopHint(name)}</p>
        </Spoken>
        {milder === null ? (
          <p className="hint">{t.noMilder}</p>
        ) : (
          <section className="card">
            <p className="lab">{t.milderAsk}</p>
            <div className="stage in">
              <Figure id={drawingOf(milder)} size="player" />
            </div>
            <h2>{milder.name[locale]}</h2>
            <p>{doseText(milder.dose, locale)}</p>
          </section>
        )}
        <Row
          icon="warn"
          title={t.checkFirst}
          hint={t.checkFirstHint}
          onClick={() => go({ name: "checklist", date, from: "changed" })}
        />
        <div className="sp" />
        {milder === null ? null : (
          <button
            type="button"
            className="btn pri"
            onClick={() => swap({ name: "player", itemKey, occasion, milder: true })}
          >
            {t.doMilder}
          </button>
        )}
        <button type="button" className="btn sec" onClick={list}>
          {milder === null ? t.toList : t.notToday}
        </button>
      </main>
    </>
  );
}
