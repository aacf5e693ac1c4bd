import bcd from "@mdn/browser-compat-data" with { type: "json" };
import type { CompatStatement, Identifier, SimpleSupportStatement } from "@mdn/browser-compat-data";

/** The oldest browsers in which the diary works, each as old as a phone that got its last update years ago. */
export const browserLine = {
  safari: 15.4,
  safari_ios: 15.4,
  chrome: 94,
  chrome_android: 94,
  firefox: 93,
  firefox_android: 93,
  samsunginternet_android: 17,
} as const;
/** The same for the compiler, which rewrites newer syntax. */
export const buildTarget = ["safari15.4", "ios15.4", "chrome94", "firefox93"];

const versionOf = (text: unknown) => Number.parseFloat(String(text).replace("≤", ""));

/** There without prefix or flag. A part that is missing or a note does not count: the data notes very small ones. */
const hasIt = (one: SimpleSupportStatement, line: number) =>
  !one.flags &&
  !one.prefix &&
  !one.alternative_name &&
  versionOf(one.version_added) <= line &&
  !(versionOf(one.version_removed) <= line);

/** Whether every browser of the line has it. */
export function isWithinLine({ support }: CompatStatement): boolean {
  return Object.entries(browserLine).every(([browser, line]) => {
    const known = support[browser as keyof typeof browserLine];
    const statements = known === undefined ? [] : Array.isArray(known) ? known : [known];
    return statements.some((one) => hasIt(one, line));
  });
}

/** Where the data keeps what is known about an entry itself, beside its members. */
const COMPAT = "__compat";
const compatOf = (entry: Identifier | undefined): CompatStatement | undefined => entry?.[COMPAT];
const members = (entry: Identifier | undefined): [string, Identifier][] =>
  Object.entries(entry ?? {}).filter(([name]) => name !== COMPAT) as [string, Identifier][];

const builtins = bcd.javascript["builtins"];
/** Only ever reached by their own name, which is looked for as a global. */
const BY_NAME = ["Temporal", "DisposableStack", "AsyncDisposableStack"];
const { api } = bcd;

/** Objects that stand for one interface. */
const INTERFACES: Readonly<Record<string, string>> = {
  navigator: "Navigator",
  document: "Document",
  window: "Window",
  self: "Window",
  globalThis: "Window",
  history: "History",
  location: "Location",
  crypto: "Crypto",
  performance: "Performance",
  caches: "CacheStorage",
  indexedDB: "IDBFactory",
  screen: "Screen",
};

/** True when `object.property` is known to be younger than the line; `object` is a global name. */
export function isYoungMember(object: string, property: string): boolean {
  const web = api[INTERFACES[object] ?? object];
  const found = [builtins?.[object]?.[property], web?.[property], web?.[`${property}_static`]].find(
    (entry) => compatOf(entry) !== undefined,
  );
  const compat = compatOf(found);
  return compat !== undefined && !isWithinLine(compat);
}

/** True for a global function, object or interface that is younger than the line. */
export function isYoungGlobal(name: string): boolean {
  const found = [builtins?.[name], api[name], api["Window"]?.[name]].map(compatOf).filter(Boolean);
  return found.length > 0 && !found.some((compat) => compat !== undefined && isWithinLine(compat));
}

/** Every member below an entry, with those of objects inside such as `Intl.DateTimeFormat`. */
const allMembers = (entry: Identifier | undefined): [string, Identifier][] =>
  members(entry).flatMap(([name, inner]) => [[name, inner] as [string, Identifier], ...allMembers(inner)]);

/**
 * Names of methods of the language that no older object has: `.toSorted(` can only be the young one, `.at(` could be many.
 * Interfaces of the web are known by their object only; their methods have names that anybody uses.
 */
export const youngMethods: ReadonlySet<string> = (() => {
  const names = (entry: Identifier, young: boolean) =>
    allMembers(entry)
      .filter(([, member]) => {
        const compat = compatOf(member);
        return compat !== undefined && isWithinLine(compat) !== young;
      })
      .map(([name]) => name.replace(/_static$/, ""));
  const old = new Set([...names(builtins ?? {}, false), ...names(api, false)]);
  const reached = Object.fromEntries(members(builtins).filter(([name]) => !BY_NAME.includes(name)));
  return new Set(names(reached, true).filter((name) => !old.has(name) && /^[a-z]\w{2,}$/.test(name)));
})();

/** True for a property of a style sheet that is younger than the line. */
export function isYoungProperty(name: string): boolean {
  const compat = compatOf(bcd.css["properties"]?.[name]);
  return compat !== undefined && !isWithinLine(compat);
}

const { selectors = {}, types = {}, "at-rules": atRules = {} } = bcd.css;
/** What a style sheet writes, and the entry of the data that tells since when a browser reads it. */
const STYLES: readonly { name: string; pattern: RegExp; since: CompatStatement | undefined }[] = [
  { name: ":has", pattern: /:has\(/, since: compatOf(selectors["has"]) },
  { name: "nesting", pattern: /&\s*[.:>[]/, since: compatOf(selectors["nesting"]) },
  { name: "@container", pattern: /@container/, since: compatOf(atRules["container"]) },
  { name: "@layer", pattern: /@layer/, since: compatOf(atRules["layer"]) },
  { name: "@property", pattern: /@property/, since: compatOf(atRules["property"]) },
  { name: "color-mix", pattern: /color-mix\(/, since: compatOf(types["color"]?.["color-mix"]) },
  { name: "light-dark", pattern: /light-dark\(/, since: compatOf(types["color"]?.["light-dark"]) },
  { name: "oklch", pattern: /\boklch\(/, since: compatOf(types["color"]?.["oklch"]) },
  {
    name: "dynamic viewport",
    pattern: /\d[sdl]v[hw]\b/,
    since: compatOf(types["length"]?.["viewport_percentage_units_dynamic"]),
  },
];
export const youngStyles = STYLES.filter(({ since }) => since === undefined || !isWithinLine(since));
