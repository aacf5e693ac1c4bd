import { parseAst, type Plugin } from "vite";
import { isYoungGlobal, isYoungMember, isYoungProperty, youngMethods, youngStyles } from "./browser-line.ts";

/** What may stand in the files although it is younger, and why that does no harm. */
const ALLOWED: Readonly<Record<string, string>> = {
  Notification: "looked for first (canPush)",
  "Notification.requestPermission": "looked for first (canPush)",
  "color-scheme": "only how form fields look in the dark",
  cursor: "a phone has none",
  "dynamic viewport": "stands behind the same height in vh",
  hyphens: "without it a long word is broken at any letter",
  navigation: "React looks for it first",
  "navigator.connection": "React Query looks for it first",
  "navigator.locks": "looked for first; without it a tab sends on its own, which the server takes once",
  "navigator.vibrate": "looked for first",
  "navigator.wakeLock": "looked for first",
  reportError: "React looks for it first",
  setImmediate: "React looks for it first",
  "text-size-adjust": "stands beside the name that iOS knows",
  toReversed: "src/lib/older-browsers.ts gives it",
  toSorted: "src/lib/older-browsers.ts gives it",
};

type Node = { type: string; [key: string]: unknown };
const isNode = (value: unknown): value is Node =>
  typeof value === "object" && value !== null && typeof (value as Node).type === "string";
const nameOf = (node: unknown): string | null =>
  isNode(node) && node.type === "Identifier" ? String(node["name"]) : null;

/** Parts of a regular expression that an older browser refuses, and with it the whole file. */
const YOUNG_PATTERN = /\(\?<[=!]|\(\?[ims]*-?[ims]*:(?<!\(\?:)/;

/** Names of keys and members are no use of a global. */
const isPlainName = (parent: Node | null, key: string): boolean =>
  parent !== null &&
  ((key === "property" && parent["computed"] === false) ||
    (key === "key" && parent["computed"] === false) ||
    key === "label" ||
    key === "imported" ||
    key === "exported" ||
    key === "local" ||
    key === "param" ||
    key === "params" ||
    (key === "id" && parent.type !== "ClassExpression"));

function youngIn(node: Node, parent: Node | null, key: string): string | null {
  if (node.type === "StaticBlock") return "static {} in a class";
  if (node.type === "Literal" && isNode(node) && typeof node["regex"] === "object") {
    const { pattern, flags } = node["regex"] as { pattern: string; flags: string };
    if (YOUNG_PATTERN.test(pattern) || flags.includes("v")) return `/${pattern}/${flags}`;
  }
  if (node.type === "Identifier" && !isPlainName(parent, key)) {
    const name = String(node["name"]);
    // A "typeof" only looks whether it is there.
    const looked = parent?.type === "UnaryExpression" && parent["operator"] === "typeof";
    if (name.length > 3 && !looked && isYoungGlobal(name)) return name;
  }
  if (node.type === "MemberExpression" && node["computed"] === false) {
    const [object, property] = [nameOf(node["object"]), nameOf(node["property"])];
    if (object !== null && property !== null && isYoungMember(object, property))
      return `${object}.${property}`;
    const called = parent?.type === "CallExpression" && key === "callee";
    if (called && property !== null && youngMethods.has(property)) return property;
  }
  return null;
}

/** Everything in a script that a browser of the line does not know, allowed or not. */
export function youngScript(code: string): string[] {
  const found = new Set<string>();
  const walk = (node: Node, parent: Node | null, key: string) => {
    const young = youngIn(node, parent, key);
    if (young !== null) found.add(young);
    for (const [inner, value] of Object.entries(node)) {
      for (const child of Array.isArray(value) ? value : [value]) if (isNode(child)) walk(child, node, inner);
    }
  };
  walk(parseAst(code) as unknown as Node, null, "");
  return [...found].toSorted();
}

/** The same for a style sheet. What stands behind `@supports` was looked for first; a second line may stand before a younger one. */
export function youngStyle(css: string): string[] {
  const text = css
    .replaceAll(/\/\*.*?\*\//gs, "")
    .replaceAll(/@supports[^{]*\{(?:[^{}]*\{[^{}]*\})*[^{}]*\}/g, "");
  const found = youngStyles.filter(({ pattern }) => pattern.test(text)).map(({ name }) => name);
  for (const [, name = ""] of text.matchAll(/[{;]\s*([a-z][a-z-]*)\s*:/g))
    if (isYoungProperty(name)) found.push(name);
  return [...new Set(found)].toSorted();
}

/** Fails the build on what the browsers of the line do not know: nobody here has such a phone in the hand every day. */
export function oldBrowsers(): Plugin {
  return {
    name: "soepel-old-browsers",
    apply: "build",
    generateBundle(_, bundle) {
      const used = new Set<string>();
      const complain = (file: string, found: string[]) => {
        found.forEach((one) => used.add(one));
        const refused = found.filter((one) => !(one in ALLOWED));
        if (refused.length > 0) this.error(`${file} needs a younger browser: ${refused.join(", ")}`);
      };
      for (const file of Object.values(bundle)) {
        if (file.type === "chunk") complain(file.fileName, youngScript(file.code));
        else if (file.fileName.endsWith(".css")) complain(file.fileName, youngStyle(String(file.source)));
        else if (file.fileName.endsWith(".js")) complain(file.fileName, youngScript(String(file.source)));
      }
      const idle = Object.keys(ALLOWED).filter((name) => !used.has(name));
      if (idle.length > 0) this.error(`allowed and not used: ${idle.join(", ")}`);
    },
  };
}
