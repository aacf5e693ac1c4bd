import { progressionLimits, progressionRule } from "@soepel/domain/progression";
import { ruleBook } from "@soepel/domain/rules";
import type { Thresholds } from "@soepel/domain/thresholds";
import { reasonTexts } from "@soepel/i18n/staff/caseload-reasons";
import { ruleBookTexts } from "@soepel/i18n/staff/rule-book";
import { ruleTexts } from "@soepel/i18n/staff/rule-texts";
import { Card } from "../../components/parts.tsx";
import { useLocale } from "../../lib/locale.ts";
import type { RulesDraft } from "./model/rules-draft.ts";

/** Every rule: what it says with the numbers as they stand, what it reads, where it comes from, and whether it is on. */
export function SignalsCard({
  draft,
  limits,
  onChange,
}: {
  draft: RulesDraft;
  limits: Thresholds;
  /** Absent for readers. */
  onChange?: (draft: RulesDraft) => void;
}) {
  const locale = useLocale();
  const t = ruleBookTexts[locale];
  const inputs: Readonly<Record<string, string>> = t.inputs;
  const reads = (codes: readonly string[]) => codes.map((code) => inputs[code] ?? code).join(", ");
  const flip = (id: string) =>
    onChange?.({
      ...draft,
      off: draft.off.includes(id) ? draft.off.filter((one) => one !== id) : [...draft.off, id],
    });
  const { donePercent, days, maxPain, noStopDays } = progressionLimits;
  return (
    <Card title={t.rules} note={t.rulesNote} className="rb-card">
      <table>
        <thead>
          <tr>
            <th scope="col">{t.rule}</th>
            <th scope="col">{t.reads}</th>
            <th scope="col">{t.source}</th>
            <th scope="col">{t.on}</th>
          </tr>
        </thead>
        <tbody>
          {ruleBook.map((rule) => (
            <Row
              key={rule.id}
              id={rule.id}
              name={reasonTexts[locale].short[rule.id]}
              version={rule.version}
              sentence={ruleTexts[locale].rule[rule.id](limits)}
              note={rule.group === null ? t.chip : null}
              reads={reads(rule.inputs)}
              source={rule.source}
              on={rule.switchable ? !draft.off.includes(rule.id) : null}
              {...(onChange && { onFlip: () => flip(rule.id) })}
            />
          ))}
          <Row
            id={progressionRule.id}
            name={t.progression}
            version={progressionRule.version}
            sentence={t.progressionText(donePercent, days, maxPain, noStopDays)}
            note={t.other}
            reads={reads(progressionRule.inputs)}
            source={progressionRule.source}
            on={draft.progression}
            {...(onChange && { onFlip: () => onChange({ ...draft, progression: !draft.progression }) })}
          />
        </tbody>
      </table>
    </Card>
  );
}

function Row({
  id,
  name,
  version,
  sentence,
  note,
  reads,
  source,
  on,
  onFlip,
}: {
  id: string;
  name: string;
  version: number;
  sentence: string;
  note: string | null;
  reads: string;
  source: string;
  /** null: cannot be switched off. */
  on: boolean | null;
  onFlip?: () => void;
}) {
  const t = ruleBookTexts[useLocale()];
  return (
    <tr className={on === false ? "off" : ""}>
      <th scope="row">
        <b>{name}</b> <code>{id}</code> <span className="mut">{t.version(version)}</span>
        {note !== null && <span className="mut">{note}</span>}
        <p>{sentence}</p>
      </th>
      <td>{reads}</td>
      <td className="mut">{source}</td>
      <td>
        {on === null ? (
          <span className="mut">{t.alwaysOn}</span>
        ) : (
          <input
            type="checkbox"
            aria-label={t.switch(name)}
            checked={on}
            disabled={onFlip === undefined}
            onChange={() => onFlip?.()}
          />
        )}
      </td>
    </tr>
  );
}
