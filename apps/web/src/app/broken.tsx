import { useRouter, type ErrorComponentProps } from "@tanstack/react-router";
import { shellTexts } from "@soepel/i18n/staff/shell";
import { Button, ButtonLink } from "../components/button.tsx";
import { ErrorBar, Skeleton } from "../components/panel.tsx";
import { reasonOf } from "../lib/errors.ts";
import { useTexts } from "../lib/locale.ts";
import { urls } from "../lib/urls.ts";

/** What stands in place of a page that failed: a refusal in words, or a page that broke. The rest keeps working. */
export function Broken({ error }: ErrorComponentProps) {
  const t = useTexts(shellTexts);
  const router = useRouter();
  const newVersion =
    error instanceof Error && /dynamically imported module|module script/i.test(error.message);
  if (!newVersion && reasonOf(error) !== "UNEXPECTED") {
    return (
      <div className="page">
        <ErrorBar error={error} onRetry={() => void router.invalidate()} />
      </div>
    );
  }
  return (
    <div className="page">
      <div className="empty" role="alert">
        <h1>{t.brokenTitle}</h1>
        <p>{newVersion ? t.newVersion : t.broken}</p>
        <Button look="primary" onClick={() => location.reload()}>
          {t.reload}
        </Button>
      </div>
    </div>
  );
}

export function NotFound() {
  const t = useTexts(shellTexts);
  return (
    <main className="page">
      <div className="empty">
        <h1>{t.notFoundTitle}</h1>
        <p>{t.notFound}</p>
        <ButtonLink to={urls.caseload} look="primary">
          {t.backToStart}
        </ButtonLink>
      </div>
    </main>
  );
}

export function Waiting() {
  return (
    <div className="page">
      <Skeleton heights={[28, 34, 50, 50, 50, 50]} />
    </div>
  );
}
