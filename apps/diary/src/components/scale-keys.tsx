import { namedByTitle } from "./page.tsx";

type Props = {
  ends: { lowest: string; highest: string };
  chosen: number | null;
  onGive: (value: number) => void;
};

/** 0 to 10 in the order of a phone keypad; words at the ends only, no colours, no faces. */
export function ScaleKeys({ ends, chosen, onGive }: Props) {
  const key = (n: number, label?: string) => (
    <button
      key={n}
      type="button"
      className={label === undefined ? "ans" : "ans w"}
      aria-pressed={chosen === n}
      onClick={() => onGive(n)}
    >
      <b>{n}</b>
      {label === undefined ? null : <span>{label}</span>}
    </button>
  );
  return (
    <div className="num" {...namedByTitle}>
      {key(0, ends.lowest)}
      {[1, 2, 3, 4, 5, 6, 7, 8, 9].map((n) => key(n))}
      {key(10, ends.highest)}
    </div>
  );
}
