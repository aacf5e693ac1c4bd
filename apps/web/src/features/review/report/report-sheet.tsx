import type { Locale } from "@soepel/domain/primitives";
import type { ReviewWire } from "@soepel/domain/wire/patients";
import { reportTexts } from "@soepel/i18n/staff/report";
import { lazy, Suspense } from "react";
import type { DayRange } from "../search.ts";
import type { ReportModel, ReportSection } from "./report-model.ts";

const ReportChart = lazy(() =>
  import("./report-chart.tsx").then((module) => ({ default: module.ReportChart })),
);

/** The A4 sheet itself, drawn as it prints: black on white in both themes, nothing told by colour alone. */
export function ReportSheet({
  review,
  model,
  range,
  locale,
  released,
}: {
  review: ReviewWire;
  model: ReportModel;
  range: DayRange;
  locale: Locale;
  /** The reason was given: now it may print. */
  released: boolean;
}) {
  const t = reportTexts[locale];
  const { noticed, figures, sections, foot } = model;
  return (
    <article className={released ? "report-sheet on-paper released" : "report-sheet on-paper"} lang={locale}>
      <header>
        <div>
          <h1>{model.name}</h1>
          <p>{model.about}</p>
        </div>
        <div>
          <p>
            <b>{model.title}</b>
          </p>
          <p>{model.period}</p>
          <p>{model.filled}</p>
        </div>
      </header>
      <div className="report-top">
        <section>
          <h2>{noticed.title}</h2>
          <ul>
            {noticed.lines.map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
          <p className="report-note">{noticed.note}</p>
        </section>
        <section>
          <h2>{figures.title}</h2>
          <table>
            <thead>
              <tr>
                {figures.head.map((name) => (
                  <th key={name} scope="col">
                    {name}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {figures.rows.map(([name, ...cells]) => (
                <tr key={name}>
                  <th scope="row">{name}</th>
                  {cells.map((cell, index) => (
                    <td key={figures.head[index + 1]}>{cell}</td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        </section>
      </div>
      <section className="report-days">
        <h2>{t.charts}</h2>
        <Suspense fallback={<div className="report-chart-wait" />}>
          <ReportChart review={review} range={range} locale={locale} />
        </Suspense>
        <p className="report-note">{t.legend}</p>
      </section>
      <div className="report-sections">
        {sections.map((section) => (
          <Section key={section.title} section={section} />
        ))}
      </div>
      <footer>
        {foot.map((line) => (
          <p key={line}>{line}</p>
        ))}
      </footer>
    </article>
  );
}

function Section({ section: { title, lines } }: { section: ReportSection }) {
  return (
    <section>
      <h2>{title}</h2>
      {lines.map((line) => (
        <p key={line}>{line}</p>
      ))}
    </section>
  );
}
