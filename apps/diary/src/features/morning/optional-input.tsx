import type { OptionalCode, OptionalInput as Input } from "@soepel/domain/optional-questions";
import { optionalAnswerTexts } from "@soepel/i18n/optional-answers";
import { ScaleKeys } from "../../components/scale-keys.tsx";
import { useLocale } from "../../lib/settings.ts";
import { changeWord, optionText } from "../../model/optional-text.ts";
import { numberOf, type AnswerProps } from "./answer.ts";
import { NumberInput } from "./number-input.tsx";
import { namedByTitle } from "../../components/page.tsx";

type Props = Pick<AnswerProps, "current" | "onGive"> & { code: OptionalCode; input: Input };

/** The answers of an optional question by its kind. */
export function OptionalInput({ code, input, current, onGive }: Props) {
  const t = optionalAnswerTexts[useLocale()];
  const locale = useLocale();
  const value = current !== undefined && "value" in current ? current.value : null;
  const one = (key: string, label: string, given: number | boolean | string) => (
    <button
      key={key}
      type="button"
      className="ans w"
      aria-pressed={value === given}
      onClick={() => onGive({ value: given }, "auto")}
    >
      {label}
    </button>
  );
  switch (input.kind) {
    case "yesNo":
      return (
        <div className="wide" {...namedByTitle}>
          {one("no", t.no, false)}
          {one("yes", t.yes, true)}
        </div>
      );
    case "scale0to10": {
      const known: Readonly<Record<string, { lowest: string; highest: string }>> = t.ends;
      return (
        <ScaleKeys
          ends={known[code] ?? { lowest: "", highest: "" }}
          chosen={numberOf(current)}
          onGive={(given) => onGive({ value: given }, "auto")}
        />
      );
    }
    case "scale1to5":
      return (
        <div className="wide" {...namedByTitle}>
          {[5, 4, 3, 2, 1].map((n) => one(`${n}`, optionText(code, n, locale), n))}
        </div>
      );
    case "choice":
      return (
        <div className="wide" {...namedByTitle}>
          {input.options.map((option) => one(option, optionText(code, option, locale), option))}
        </div>
      );
    case "choices":
      return <Ticks code={code} options={input.options} current={current} onGive={onGive} />;
    case "number":
      if (input.unit === "change") {
        return (
          <div className="wide" {...namedByTitle}>
            {[3, 2, 1, 0, -1, -2, -3].map((n) => one(`${n}`, changeWord(n, locale), n))}
          </div>
        );
      }
      return <NumberInput input={input} current={current} onGive={onGive} />;
    case "minutesOrNever":
      return (
        <>
          <NumberInput
            input={{ ...input, kind: "number", unit: "min" }}
            chips={input.chips}
            current={current}
            onGive={onGive}
          />
          <div className="wide after">{one("never", t.notBetter, "not_better")}</div>
        </>
      );
  }
}

/** Several may be ticked; each tick is stored at once, "geen van deze" stands alone. */
function Ticks({
  code,
  options,
  current,
  onGive,
}: Pick<Props, "code" | "current" | "onGive"> & { options: readonly string[] }) {
  const locale = useLocale();
  const ticked =
    current !== undefined && "value" in current && Array.isArray(current.value)
      ? (current.value as readonly string[])
      : [];
  const toggle = (option: string) => {
    const others = ticked.filter((one) => one !== option && one !== "none");
    const next = ticked.includes(option) ? others : option === "none" ? ["none"] : [...others, option];
    onGive(next.length === 0 ? { state: "skipped" } : { value: next }, "button");
  };
  return (
    <div {...namedByTitle}>
      {options.map((option) => (
        <label key={option} className="cbx sign">
          <input type="checkbox" checked={ticked.includes(option)} onChange={() => toggle(option)} />
          <span>{optionText(code, option, locale)}</span>
        </label>
      ))}
    </div>
  );
}
