import { useMutation, useQuery } from "@tanstack/react-query";
import type { HandoverWire } from "@soepel/domain/wire/care";
import { relativeDay } from "@soepel/i18n/format";
import { careTexts } from "@soepel/i18n/staff/care";
import { localDateAt } from "@soepel/domain/zone";
import { Button } from "../../components/button.tsx";
import { showToast } from "../../components/toast.tsx";
import { useErrorText } from "../../lib/error-text.ts";
import { useLocale, useTexts } from "../../lib/locale.ts";
import { queryClient } from "../../lib/query-client.ts";
import { useMe } from "../../lib/session.ts";
import { trpc } from "../../lib/trpc.ts";

const refresh = () =>
  Promise.all(
    [trpc.care, trpc.caseload, trpc.flag].map((part) => queryClient.invalidateQueries(part.pathFilter())),
  );

/** Patients that colleagues want to hand over or treat together; they wait here until they are answered. */
export function Proposals() {
  const query = useQuery(trpc.care.inbox.queryOptions(undefined, { refetchInterval: 120_000 }));
  if (!query.data || query.data.length === 0) return null;
  return (
    <ul className="case-proposals">
      {query.data.map((proposal) => (
        <Proposal key={proposal.handoverId} proposal={proposal} />
      ))}
    </ul>
  );
}

function Proposal({ proposal }: { proposal: HandoverWire }) {
  const t = useTexts(careTexts);
  const locale = useLocale();
  const { today, practice } = useMe();
  const errorText = useErrorText();
  const answer = useMutation(
    trpc.care.answer.mutationOptions({
      onSuccess: (_done, input) => {
        showToast({ text: input.answer === "accepted" ? t.accepted(proposal.patientName) : t.declined });
      },
      onError: (error) => showToast({ text: errorText(error) }),
      onSettled: refresh,
    }),
  );
  const { handoverId } = proposal;
  const when = relativeDay(localDateAt(Date.parse(proposal.proposedAt), practice.timeZone), today, locale);
  return (
    <li>
      <span>
        <b>{t.asks[proposal.kind](proposal.from.name, proposal.patientName)}</b>
        <span className="mut">{when}</span>
        {proposal.note !== null && <q>{proposal.note}</q>}
      </span>
      <Button
        size="small"
        disabled={answer.isPending}
        onClick={() => answer.mutate({ handoverId, answer: "declined" })}
      >
        {t.decline}
      </Button>
      <Button
        size="small"
        look="primary"
        disabled={answer.isPending}
        onClick={() => answer.mutate({ handoverId, answer: "accepted" })}
      >
        {t.accept}
      </Button>
    </li>
  );
}
