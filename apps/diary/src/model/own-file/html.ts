const entities: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };
/** Text that was typed by a person, so that it can only ever be text. */
export const safe = (text: string): string => text.replace(/[&<>"]/g, (char) => entities[char] ?? char);

export const paragraph = (text: string): string => (text === "" ? "" : `<p>${safe(text)}</p>`);

const row = (tag: "td" | "th", cells: readonly string[]) =>
  `<tr>${cells.map((cell) => `<${tag}>${safe(cell)}</${tag}>`).join("")}</tr>`;

/** Empty without rows, so that a section can say so. */
export const table = (head: readonly string[], rows: readonly (readonly string[])[]): string =>
  rows.length === 0
    ? ""
    : `<table>${head.length === 0 ? "" : `<thead>${row("th", head)}</thead>`}<tbody>${rows
        .map((cells) => row("td", cells))
        .join("")}</tbody></table>`;

export type Section = { id: string; title: string; note: string; body: string };

export const sectionHtml = ({ id, title, note, body }: Section, none: string): string =>
  `<h2 id="${id}">${safe(title)}</h2>${paragraph(note)}${body === "" ? paragraph(none) : body}`;

const STYLE =
  "body{font:16px/1.5 system-ui,sans-serif;margin:20px;max-width:72rem;color:#1d1c19;background:#fff}" +
  "h2{margin:32px 0 4px}h3{margin:16px 0 4px}table{border-collapse:collapse;margin:8px 0 24px;font-size:14px}" +
  "th,td{border:1px solid #bbb;padding:4px 6px;text-align:left;vertical-align:top;overflow-wrap:break-word}" +
  "th{background:#f0efe9}p{margin:4px 0 12px;white-space:pre-line}li{margin:2px 0}" +
  ".days{columns:20rem;column-gap:24px}.days>div{break-inside:avoid}.days h3{margin-top:0}";

/** One page without scripts, pictures or addresses of others: it can be read and printed anywhere. */
export const document = (title: string, locale: string, body: readonly string[]): string =>
  [
    `<!doctype html><html lang="${locale}"><head><meta charset="utf-8"><title>${safe(title)}</title>`,
    `<meta name="viewport" content="width=device-width, initial-scale=1"><style>${STYLE}</style></head><body>`,
    ...body,
    "</body></html>",
  ].join("\n");
