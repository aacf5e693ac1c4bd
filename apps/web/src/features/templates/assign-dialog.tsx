import { useMutation, useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { addDays } from "@soepel/domain/calendar";
import { isLocalDate } from "@soepel/domain/local-date";
import type { TemplateVersionId } from "@soepel/domain/primitives";
import type { AssignCandidate, AssignResult } from "@soepel/domain/wire/plans";
import { shortDate } from "@soepel/i18n/format";
import { templateAssignTexts } from "@soepel/i18n/staff/template-assign";
import { Button } from "../../components/button.tsx";
import { Dialog, DialogActions } from "../../components/dialog.tsx";
import { TextField } from "../../components/field.tsx";
import { ErrorBar, Panel } from "../../components/panel.tsx";
import { codeSentence, useFieldError } from "../../lib/error-text.ts";
import { issuesOf } from "../../lib/errors.ts";
import { useLocale } from "../../lib/locale.ts";
import { queryClient } from "../../lib/query-client.ts";
import { useMe } from "../../lib/session.ts";
import { trpc } from "../../lib/trpc.ts";

type Props = { templateVersionId: TemplateVersionId; name: string; opened: boolean; onClose: () => void };

/** One template to several own patients: choose them, a first day, and read what came of it. */
export function AssignDialog({ opened, onClose, ...rest }: Props) {
  const t = templateAssignTexts[useLocale()];
  return (
    <Dialog opened={opened} onClose={onClose} title={t.assignTitle(rest.name)} size={640}>
      {opened && <Assign {...rest} onClose={onClose} />}
    </Dialog>
  );
}

const MOST = 50;

function Assign({ templateVersionId, onClose }: Omit<Props, "opened" | "name">) {
  const t = templateAssignTexts[useLocale()];
  const fieldError = useFieldError();
  const { today } = useMe();
  const candidates = useQuery(trpc.plan.candidates.queryOptions(undefined, { staleTime: 0 }));
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const [from, setFrom] = useState<string>(addDays(today, 1));
  const [to, setTo] = useState("");
  const [reason, setReason] = useState("");
  const [tried, setTried] = useState(false);
  const assign = useMutation(
    trpc.plan.assign.mutationOptions({
      onSuccess: () => {
        for (const part of [trpc.plan, trpc.caseload, trpc.review, trpc.library])
          void queryClient.invalidateQueries(part.pathFilter());
      },
    }),
  );
  const rows = candidates.data ?? [];
  if (assign.data !== undefined) return <Results results={assign.data} rows={rows} onClose={onClose} />;
  const picked = rows.filter(({ patientId }) => chosen.has(patientId));
  const problem = picked.length === 0 ? t.chooseOne : picked.length > MOST ? t.tooMany : null;
  const submit = () => {
    setTried(true);
    if (problem !== null || !isLocalDate(from) || (to !== "" && !isLocalDate(to))) return;
    assign.mutate({
      templateVersionId,
      patients: picked.map(({ patientId, revision }) => ({ patientId, base: revision })),
      effectiveFrom: from,
      endsOn: isLocalDate(to) ? to : null,
      reason: reason.trim() === "" ? null : reason.trim(),
    });
  };
  const toggle = (patientId: string) => {
    const next = new Set(chosen);
    if (!next.delete(patientId)) next.add(patientId);
    setChosen(next);
  };
  return (
    <div className="tpl-assign">
      <p className="s sec">{t.assignText}</p>
      <Panel query={candidates} skeleton={[34, 34, 34, 34]}>
        {(all) => <Choice rows={all} chosen={chosen} onToggle={toggle} />}
      </Panel>
      <div className="tpl-assign-dates">
        <TextField
          type="date"
          label={t.assignFrom}
          min={today}
          value={from}
          error={tried && !isLocalDate(from) ? t.dateWrong : fieldError(assign.error, "effectiveFrom")}
          onChange={(event) => setFrom(event.target.value)}
        />
        <TextField
          type="date"
          label={t.assignTo}
          min={from}
          value={to}
          error={fieldError(assign.error, "endsOn")}
          onChange={(event) => setTo(event.target.value)}
        />
      </div>
      <TextField
        label={t.assignReason}
        maxLength={300}
        value={reason}
        error={fieldError(assign.error, "reason")}
        onChange={(event) => setReason(event.target.value)}
      />
      {tried && problem !== null && (
        <p className="tpl-problem" role="alert">
          {problem}
        </p>
      )}
      {assign.isError && issuesOf(assign.error).length === 0 && <ErrorBar error={assign.error} />}
      <DialogActions>
        <span className="s sec" role="status">
          {t.chosen(picked.length)}
        </span>
        <Button look="primary" disabled={assign.isPending} onClick={submit}>
          {assign.isPending ? t.assigning : t.doAssign(picked.length)}
        </Button>
      </DialogActions>
    </div>
  );
}

function Choice({
  rows,
  chosen,
  onToggle,
}: {
  rows: readonly AssignCandidate[];
  chosen: ReadonlySet<string>;
  onToggle: (patientId: string) => void;
}) {
  const locale = useLocale();
  const t = templateAssignTexts[locale];
  const [text, setText] = useState("");
  const shown = rows.filter(({ name }) => name.toLowerCase().includes(text.trim().toLowerCase()));
  const planOf = (row: AssignCandidate) => {
    if (row.openFlags > 0) return t.flagOpen;
    if (row.revision === null) return t.noPlan;
    const until = row.endsOn === null ? "" : t.until(shortDate(row.endsOn, locale));
    return t.replaces(row.template?.[locale] ?? t.ownPlan, until);
  };
  return (
    <>
      <TextField
        label={t.assignSearch}
        type="search"
        value={text}
        onChange={(event) => setText(event.target.value)}
      />
      {shown.length === 0 && <p className="s sec">{t.assignNone}</p>}
      <ul className="tpl-candidates">
        {shown.map((row) => (
          <li key={row.patientId}>
            <label>
              <input
                type="checkbox"
                checked={chosen.has(row.patientId)}
                disabled={row.openFlags > 0}
                onChange={() => onToggle(row.patientId)}
              />
              <b>{row.name}</b>
              <span className={row.openFlags > 0 ? "soon" : "mut"}>{planOf(row)}</span>
            </label>
          </li>
        ))}
      </ul>
    </>
  );
}

function Results({
  results,
  rows,
  onClose,
}: {
  results: readonly AssignResult[];
  rows: readonly AssignCandidate[];
  onClose: () => void;
}) {
  const t = templateAssignTexts[useLocale()];
  const refused = results.filter((one) => one.refused !== null);
  return (
    <div className="tpl-assign">
      <p role="status">{t.assigned(results.length - refused.length)}</p>
      {refused.length > 0 && (
        <div role="alert">
          <p className="s">{t.notAssigned}</p>
          <ul className="tpl-refused">
            {refused.map((one) => (
              <li key={one.patientId}>
                <b>{rows.find(({ patientId }) => patientId === one.patientId)?.name}</b>
                <span>{codeSentence(one.refused ?? "other", t.refusals)}</span>
              </li>
            ))}
          </ul>
        </div>
      )}
      <DialogActions>
        <Button look="primary" onClick={onClose}>
          {t.ready}
        </Button>
      </DialogActions>
    </div>
  );
}
