import { createContext, use, type ReactNode } from "react";
import { createPortal } from "react-dom";
import { useTexts } from "../lib/locale.ts";
import { commonTexts } from "@soepel/i18n/common";
import { shellTexts } from "@soepel/i18n/staff/shell";
import { Icon } from "./icon.tsx";
import "./page.css";

/** The place in the top bar where a page writes its crumbs. */
export const CrumbPlace = createContext<HTMLElement | null>(null);

/** The way back, in the top bar: links first, the page itself last. Without crumbs the practice's name stands there. */
export function Crumbs({ children }: { children: readonly ReactNode[] }) {
  const place = use(CrumbPlace);
  const t = useTexts(shellTexts);
  if (!place) return null;
  return createPortal(
    <nav aria-label={t.crumbs}>
      <ol className="crumb">
        {children.map((part, index) => (
          <li key={index} {...(index === children.length - 1 && { "aria-current": "page" as const })}>
            {index > 0 && <Icon name="right" size={14} />}
            {part}
          </li>
        ))}
      </ol>
    </nav>,
    place,
  );
}

/** What the browser tab says; it never names a patient. */
export function TabTitle({ of }: { of: string }) {
  const text = [of, useTexts(commonTexts).product].join(" · ");
  return <title>{text}</title>;
}

/** Title, one grey sentence and the page's actions. The browser tab never names a patient. */
export function PageHeader({
  title,
  sub,
  actions,
  tab,
}: {
  title: ReactNode;
  sub?: ReactNode;
  actions?: ReactNode;
  /** Text of the browser tab, without patient data. */
  tab: string;
}) {
  return (
    <header className="page-header">
      <TabTitle of={tab} />
      <h1>{title}</h1>
      {sub !== undefined && <span className="s sec">{sub}</span>}
      {actions !== undefined && <div className="actions">{actions}</div>}
    </header>
  );
}

/** A page that scrolls as a whole; `width` "form" keeps lines readable. */
export function Page({ width = "full", children }: { width?: "full" | "form"; children: ReactNode }) {
  return <div className={width === "form" ? "page form" : "page"}>{children}</div>;
}
