import { useId } from "react";
import { ruleBook } from "@soepel/domain/rules";
import { settable } from "@soepel/domain/rule-settings-schema";
import { thresholdBook } from "@soepel/domain/threshold-book";
import { thresholds, type ThresholdKey } from "@soepel/domain/thresholds";
import { numberText, rangeText } from "@soepel/i18n/format";
import { reasonTexts } from "@soepel/i18n/staff/caseload-reasons";
import { ruleBookTexts } from "@soepel/i18n/staff/rule-book";
import { Icon } from "../../components/icon.tsx";
import { Card, Segmented } from "../../components/parts.tsx";
import { useLocale } from "../../lib/locale.ts";
import type { RuleProblem, RulesDraft } from "./model/rules-draft.ts";

type Props = {
  draft: RulesDraft;
  problems: Partial<Record<ThresholdKey, RuleProblem>>;
  /** Absent for readers. */
  onChange?: (draft: RulesDraft) => void;
};

/** The numbers a practice may set, each with default, range and source; below them the fixed ones. */
export function NumbersCard({ draft, problems, onChange }: Props) {
  const locale = useLocale();
  const t = ruleBookTexts[locale];
  const fixed = (Object.keys(thresholdBook) as ThresholdKey[]).filter((key) => !thresholdBook[key].setting);
  const number = (value: number) => numberText(value, locale, Number.isInteger(value) ? 0 : 3);
  return (
    <Card title={t.numbers} note={t.numbersNote} className="rb-card">
      <table>
        <thead>
          <tr>
            <th scope="col">{t.number}</th>
            <th scope="col">{t.value}</th>
            <th scope="col" className="n">
              {t.standard}
            </th>
            <th scope="col" className="n">
              {t.range}
            </th>
            <th scope="col">{t.usedBy}</th>
            <th scope="col">{t.source}</th>
          </tr>
        </thead>
        <tbody>
          {settable.map((key) => (
            <NumberRow
              key={key}
              of={key}
              draft={draft}
              problem={problems[key] ?? null}
              {...(onChange && { onChange })}
            />
          ))}
          <tr>
            <th scope="row">{t.denominator}</th>
            <td colSpan={4}>
              <Segmented
                name="denominator"
                label={t.denominator}
                small
                value={draft.denominator}
                options={[
                  { value: "TIB", label: t.denominators.TIB },
                  { value: "DSE", label: t.denominators.DSE },
                ]}
                onChange={(denominator) => onChange?.({ ...draft, denominator })}
              />
            </td>
            <td className="mut">{t.denominatorSource}</td>
          </tr>
        </tbody>
      </table>
      <details className="rb-fixed">
        <summary>
          {t.fixed} <span className="mut">{t.fixedNote}</span>
        </summary>
        <table>
          <tbody>
            {fixed.map((key) => (
              <tr key={key}>
                <th scope="row">
                  <code>{key}</code>
                </th>
                <td className="n">{number(thresholds[key])}</td>
                <td>{t.units[thresholdBook[key].unit]}</td>
                <td className="mut">{thresholdBook[key].source}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </details>
    </Card>
  );
}

function NumberRow({
  of,
  draft,
  problem,
  onChange,
}: {
  of: ThresholdKey;
  draft: RulesDraft;
  problem: RuleProblem | null;
  onChange?: (draft: RulesDraft) => void;
}) {
  const locale = useLocale();
  const t = ruleBookTexts[locale];
  const id = useId();
  const names: Readonly<Record<string, string>> = t.names;
  const name = names[of] ?? of;
  const { unit, min, max, source } = thresholdBook[of];
  const number = (value: number) => numberText(value, locale);
  const users = ruleBook
    .filter((rule) => rule.settings.includes(of))
    .map((rule) => reasonTexts[locale].short[rule.id]);
  const typed = draft.typed[of] ?? "";
  const standard = number(thresholds[of]);
  const put = (text: string) => onChange?.({ ...draft, typed: { ...draft.typed, [of]: text } });
  return (
    <tr className={typed === standard ? "" : "changed"}>
      <th scope="row">{name}</th>
      <td>
        <span className="rb-value">
          <input
            type="text"
            inputMode="decimal"
            autoComplete="off"
            aria-label={name}
            value={typed}
            readOnly={onChange === undefined}
            {...(problem !== null && { "aria-invalid": true, "aria-describedby": id })}
            onChange={(event) => put(event.target.value)}
          />
          {t.units[unit]}
          {typed !== standard && onChange !== undefined && (
            <button
              type="button"
              className="rb-undo"
              aria-label={t.toStandard(name)}
              title={t.toStandard(name)}
              onClick={() => put(standard)}
            >
              <Icon name="undo" size={14} />
            </button>
          )}
        </span>
        {problem !== null && (
          <p className="rb-problem" id={id}>
            {problem.kind === "range"
              ? t.problems.range(number(problem.min), number(problem.max))
              : t.problems[problem.kind]}
          </p>
        )}
      </td>
      <td className="n">{standard}</td>
      <td className="n">{rangeText(min, max, locale)}</td>
      <td>{users.join(", ")}</td>
      <td className="mut">{source}</td>
    </tr>
  );
}
