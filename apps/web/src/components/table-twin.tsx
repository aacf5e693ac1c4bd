import type { ReactNode } from "react";
import "./table-twin.css";

/** The values of a picture as a table, closed until asked for; printed with neither. */
export function TableTwin({
  show,
  caption,
  head,
  rows,
}: {
  show: string;
  caption: string;
  head: readonly string[];
  rows: readonly (readonly [key: string, ...cells: ReactNode[]])[];
}) {
  return (
    <details className="table-twin no-print">
      <summary>{show}</summary>
      <div
        className="table-twin-scroll"
        role="region"
        aria-label={caption}
        // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- a scrolling area needs the keyboard (WCAG 2.1.1)
        tabIndex={0}
      >
        <table>
          <caption className="vh">{caption}</caption>
          <thead>
            <tr>
              {head.map((name) => (
                <th key={name} scope="col">
                  {name}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map(([key, ...cells]) => (
              <tr key={key}>
                {cells.map((cell, index) => (
                  <td key={head[index] ?? index}>{cell}</td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </details>
  );
}
