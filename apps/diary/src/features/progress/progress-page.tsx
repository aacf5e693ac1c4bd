import { useState } from "react";
import type { DiaryHistory } from "@soepel/domain/wire/diary";
import { localDateAt } from "@soepel/domain/zone";
import { weekdayTexts } from "@soepel/i18n/common";
import { morningTexts } from "@soepel/i18n/diary/morning";
import { progressTexts } from "@soepel/i18n/diary/progress";
import { listText, numberText, shortDate } from "@soepel/i18n/format";
import { Icon } from "../../components/icon.tsx";
import { OwnAnswer } from "../../components/own-answer.tsx";
import { Heading, Row, Tabs } from "../../components/page.tsx";
import { api } from "../../lib/api.ts";
import { useDiary } from "../../lib/diary.tsx";
import { useLocale } from "../../lib/settings.ts";
import { ownSeries } from "../../model/own-days.ts";
import { OwnChart } from "./own-chart.tsx";
import { Messages } from "./messages.tsx";
import { OwnTable } from "./own-table.tsx";
import { OwnTests } from "./own-tests.tsx";
import { RoutineGrid } from "./routine-grid.tsx";

/** Own last days, in dots and words. A remembered phone asks for the code first. */
export function ProgressPage() {
  const t = progressTexts[useLocale()];
  const { today } = useDiary();
  return (
    <>
      <main className="pad prog16">
        <Heading>{t.title}</Heading>
        <OwnAnswer
          page="progress"
          of={today.days[0]?.date}
          ask={() => api.history.query({ days: 28 })}
          trouble={t.offline}
        >
          {(history) => <Own history={history} />}
        </OwnAnswer>
      </main>
      <Tabs />
    </>
  );
}

function Own({ history }: { history: DiaryHistory }) {
  const locale = useLocale();
  const t = progressTexts[locale];
  const [table, setTable] = useState(false);
  const { today, mornings } = history;
  const number = (n: number) => numberText(n, locale, Number.isInteger(n) ? 0 : 1);
  const seen = history.seen && shortDate(localDateAt(Date.parse(history.seen.at), history.timeZone), locale);
  if (mornings.length === 0 && history.routine.length === 0) {
    return (
      <>
        <Messages />
        <section className="card">
          <h2>{t.noData}</h2>
          <p>{t.noDataHint}</p>
        </section>
      </>
    );
  }
  const stiffness = ownSeries(mornings, "stiff_duration_min", today);
  const pain = ownSeries(mornings, "pain_rise", today);
  const sleep = ownSeries(mornings, "quality", today);
  const most = Math.max(60, ...stiffness.days.map((day) => day.value ?? 0));
  const top = Math.ceil(most / 60) * 60;
  return (
    <>
      <p className={seen === null ? "seen not" : "seen"}>
        <Icon name="eye" size={20} />
        {seen === null ? t.notSeen : t.seen(seen)}
      </p>
      <Rhythm />
      <Messages />
      {table ? (
        <OwnTable history={history} />
      ) : (
        <>
          <OwnChart
            title={t.stiffness}
            series={stiffness}
            ticks={[0, top / 2, top]}
            tone="stiffness"
            say={(n) => t.minutes(number(n))}
            legend
          />
          <OwnChart
            title={t.pain}
            series={pain}
            ticks={[0, 5, 10]}
            tone="pain"
            say={(n) => t.ofTen(number(n))}
          />
          <OwnChart
            title={t.sleep}
            series={sleep}
            ticks={[1, 3, 5]}
            tone="sleep"
            say={(n) => t.ofFive(number(n))}
          />
          {history.routine.length > 0 ? (
            <section className="card ct">
              <h2>{t.exercises}</h2>
              <p>
                {history.due === 0 ? (
                  t.noneDue
                ) : (
                  <>
                    <b>{t.timesOf(number(history.credit), number(history.due))}</b> {t.timesDone}
                  </>
                )}
              </p>
              <RoutineGrid history={history} />
            </section>
          ) : null}
          <OwnTests history={history} />
        </>
      )}
      <Row icon="bars" title={table ? t.asChart : t.asTable} onClick={() => setTable(!table)} />
    </>
  );
}

/** When the practice looks, so that nobody waits for an answer. */
function Rhythm() {
  const locale = useLocale();
  const t = morningTexts[locale];
  const days = useDiary().today.practice.reviewDays.map((n) => weekdayTexts[locale].short[n - 1] ?? "");
  const looks = days.length > 0 ? t.looks(listText(days, locale)) : t.looksSometimes;
  return <p className="hint sm">{t.rhythm(looks)}</p>;
}
