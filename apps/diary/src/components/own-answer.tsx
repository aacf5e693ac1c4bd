import type { ReactNode } from "react";
import { useQuery } from "@tanstack/react-query";
import { frameTexts } from "@soepel/i18n/diary/frame";
import { reasonOf } from "../lib/api.ts";
import { useDiary } from "../lib/diary.tsx";
import type { BehindCode } from "../lib/navigation.ts";
import { useLocale } from "../lib/settings.ts";
import { NeedsCode } from "./needs-code.tsx";

type Props<Answer> = {
  /** Which page it is: a remembered phone comes back to it after the code. */
  page: BehindCode;
  /** What tells one answer from another besides the page. */
  of?: string | undefined;
  ask: () => Promise<Answer>;
  /** Said when no answer came. */
  trouble: string;
  children: (answer: Answer, renew: () => Promise<void>) => ReactNode;
};

/** Own data from the server: the code first where the phone is only remembered, then the answer, or why there is none. */
export function OwnAnswer<Answer>({ page, of, ask, trouble, children }: Props<Answer>) {
  const frame = frameTexts[useLocale()];
  const { today } = useDiary();
  const query = useQuery({
    queryKey: [page, of],
    queryFn: ask,
    enabled: today.session === "code",
    staleTime: 0,
  });
  const locked = today.session !== "code" || reasonOf(query.error) === "NOT_SIGNED_IN";
  if (locked) return <NeedsCode onward={page} />;
  if (query.data !== undefined) return children(query.data, () => query.refetch().then(() => undefined));
  if (query.isError) {
    return (
      <>
        <p className="hint">{trouble}</p>
        <div className="sp" />
        <button type="button" className="btn sec" onClick={() => void query.refetch()}>
          {frame.again}
        </button>
      </>
    );
  }
  return (
    <p className="hint" role="status">
      {frame.loading}
    </p>
  );
}
