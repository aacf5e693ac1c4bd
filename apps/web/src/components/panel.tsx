import type { ReactNode } from "react";
import { useDelayed } from "../lib/use-delayed.ts";
import { useTexts } from "../lib/locale.ts";
import { useErrorText } from "../lib/error-text.ts";
import { commonTexts } from "@soepel/i18n/common";
import { Button } from "./button.tsx";

/** Flat bars in the shape of what comes, after 300 ms, without shimmer. */
export function Skeleton({ heights }: { heights: readonly number[] }) {
  const shown = useDelayed(300);
  const t = useTexts(commonTexts);
  return (
    <div className="skeleton" role="status" aria-label={t.loading}>
      {heights.map((height, index) => (
        <span key={`${index}-${height}`} style={{ height, visibility: shown ? "visible" : "hidden" }} />
      ))}
    </div>
  );
}

/** What failed and how to try again, at the place where it failed. Not red: red is for red flags. */
export function ErrorBar({ error, onRetry }: { error: unknown; onRetry?: () => void }) {
  const t = useTexts(commonTexts);
  const sentence = useErrorText();
  return (
    <div className="notice" role="alert">
      <span>{sentence(error)}</span>
      {onRetry && (
        <Button size="small" className="end" onClick={onRetry}>
          {t.retry}
        </Button>
      )}
    </div>
  );
}

/** One sentence and one action where a list would be. */
export function Empty({ children, action }: { children: ReactNode; action?: ReactNode }) {
  return (
    <div className="empty">
      <p>{children}</p>
      {action}
    </div>
  );
}

type PanelQuery<T> = {
  data: T | undefined;
  error: unknown;
  isError: boolean;
  refetch: () => unknown;
};

/**
 * The four states of everything that comes from the server: loading in the shape of the data, failed with a retry, empty with
 * a next action, data. Old data stays on screen, with a bar, when only refreshing failed.
 */
export function Panel<T>({
  query,
  skeleton,
  isEmpty,
  empty,
  children,
}: {
  query: PanelQuery<T>;
  /** Heights of the bars in px. */
  skeleton: readonly number[];
  isEmpty?: (data: T) => boolean;
  empty?: ReactNode;
  children: (data: T) => ReactNode;
}) {
  const retry = () => void query.refetch();
  if (query.data === undefined) {
    return query.isError ? <ErrorBar error={query.error} onRetry={retry} /> : <Skeleton heights={skeleton} />;
  }
  return (
    <>
      {query.isError && <ErrorBar error={query.error} onRetry={retry} />}
      {isEmpty?.(query.data) ? empty : children(query.data)}
    </>
  );
}
