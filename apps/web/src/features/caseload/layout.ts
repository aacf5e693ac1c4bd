import type { CaseloadRow } from "@soepel/domain/wire/patients";
import type { RowGroup } from "./rows.ts";

/** Heights in px of the visual rules; fixed, so that 500 rows need only those in sight. */
export const COLUMNS_HEIGHT = 38;
export const HEADER_HEIGHT = 31;
export const ROW_HEIGHT = 50;
export const TALL_ROW_HEIGHT = 62;
const OVERSCAN = 400;

export type Line =
  | { kind: "header"; key: string; top: number; height: number; group: RowGroup }
  | {
      kind: "row";
      key: string;
      top: number;
      height: number;
      row: CaseloadRow;
      group: RowGroup["group"];
      first: boolean;
      last: boolean;
    };

export type ListLayout = { lines: readonly Line[]; height: number; rows: readonly CaseloadRow[] };

/** Places titles and rows below each other. A third line with further reasons makes a row taller. */
export function layOut(groups: readonly RowGroup[], hasThirdLine: (row: CaseloadRow) => boolean): ListLayout {
  const lines: Line[] = [];
  let top = 0;
  const put = (line: Line) => {
    lines.push(line);
    top += line.height;
  };
  for (const group of groups) {
    if (group.group !== null) {
      put({ kind: "header", key: group.group, top, height: HEADER_HEIGHT, group });
    } else {
      top += 8;
    }
    group.rows.forEach((row, index) =>
      put({
        kind: "row",
        key: row.patientId,
        top,
        height: hasThirdLine(row) ? TALL_ROW_HEIGHT : ROW_HEIGHT,
        row,
        group: group.group,
        first: index === 0,
        last: index === group.rows.length - 1,
      }),
    );
  }
  return { lines, height: top, rows: groups.flatMap((group) => group.rows) };
}

/** Index of the first line whose lower edge lies below `y`; the number of lines when none does. */
function firstBelow(lines: readonly Line[], y: number): number {
  let [low, high] = [0, lines.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    const line = lines[middle];
    if (line && line.top + line.height > y) high = middle;
    else low = middle + 1;
  }
  return low;
}

/** The lines in sight between two heights of the list, with some above and below so that scrolling shows no holes. */
export function inSight(layout: ListLayout, from: number, to: number): readonly Line[] {
  const start = firstBelow(layout.lines, from - OVERSCAN);
  const end = firstBelow(layout.lines, to + OVERSCAN);
  return layout.lines.slice(start, end + 1);
}

/** How many rows of each group lie wholly below a height, in the order of the list. */
export function rowsBelow(layout: ListLayout, y: number): ReadonlyMap<RowGroup["group"], number> {
  const below = new Map<RowGroup["group"], number>();
  for (const line of layout.lines) {
    if (line.kind === "row" && line.top >= y) below.set(line.group, (below.get(line.group) ?? 0) + 1);
  }
  return below;
}

/** The patient `step` places further in the list; without a selection the first or last one. Stops at the ends. */
export function neighbour(
  rows: readonly CaseloadRow[],
  selected: string | undefined,
  step: 1 | -1,
): CaseloadRow | undefined {
  const at = rows.findIndex((row) => row.patientId === selected);
  if (at === -1) return step === 1 ? rows[0] : rows.at(-1);
  return rows[at + step];
}
