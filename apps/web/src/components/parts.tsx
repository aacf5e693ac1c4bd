import type { ReactNode } from "react";

export type Tone = "plain" | "soon" | "urgent" | "calm" | "pri";

/** A short fact of 18 px. The tone follows the colour meanings of the visual rules. */
export function Tag({ tone = "plain", children }: { tone?: Tone; children: ReactNode }) {
  return <span className={tone === "plain" ? "tag" : `tag ${tone}`}>{children}</span>;
}

/** A filter of 28 px that is on or off. */
export function Chip({
  on,
  count,
  onClick,
  children,
}: {
  on: boolean;
  count?: number | string;
  onClick: () => void;
  children: ReactNode;
}) {
  return (
    <button type="button" className={on ? "chip on" : "chip"} aria-pressed={on} onClick={onClick}>
      {children}
      {count !== undefined && <b>{count}</b>}
    </button>
  );
}

/** The key that does the same as the control beside it. */
export function Kbd({ name, children }: { name?: string; children?: ReactNode }) {
  return (
    <kbd className="kbd" aria-hidden="true">
      {name ?? children}
    </kbd>
  );
}

/** A surface with an optional plain header: title, one grey sentence, something at the right end. */
export function Card({
  title,
  note,
  end,
  className = "",
  children,
}: {
  title?: ReactNode;
  note?: ReactNode;
  end?: ReactNode;
  className?: string;
  children: ReactNode;
}) {
  return (
    <section className={`card ${className}`}>
      {title !== undefined && (
        <header>
          <h2>{title}</h2>
          {note !== undefined && <span className="mut">{note}</span>}
          {end !== undefined && <span className="end">{end}</span>}
        </header>
      )}
      {children}
    </section>
  );
}

/** Two to five choices side by side, of which exactly one holds. */
export function Segmented<T extends string | number>({
  name,
  label,
  value,
  options,
  onChange,
  small = false,
}: {
  name: string;
  label: string;
  value: T;
  options: readonly { value: T; label: string }[];
  onChange: (value: T) => void;
  small?: boolean;
}) {
  return (
    <div className={small ? "seg sm" : "seg"} role="radiogroup" aria-label={label}>
      {options.map((option) => (
        <label key={option.value}>
          <input
            type="radio"
            name={name}
            checked={option.value === value}
            onChange={() => onChange(option.value)}
          />
          {option.label}
        </label>
      ))}
    </div>
  );
}

/** The phone of the previews, 296 wide; what stands in it are the real patient components. */
export function PhoneFrame({ label, children }: { label: string; children: ReactNode }) {
  return (
    <section className="phone" aria-label={label}>
      <div className="screen">{children}</div>
    </section>
  );
}
