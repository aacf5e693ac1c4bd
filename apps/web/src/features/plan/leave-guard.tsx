import { useBlocker } from "@tanstack/react-router";
import { planTexts } from "@soepel/i18n/staff/plan";
import { Button } from "../../components/button.tsx";
import { Dialog, DialogActions } from "../../components/dialog.tsx";
import { useTexts } from "../../lib/locale.ts";

/** Asks before unsent changes are lost by going to another page or closing the tab. */
export function LeaveGuard({ dirty }: { dirty: boolean }) {
  const t = useTexts(planTexts);
  const blocker = useBlocker({
    shouldBlockFn: ({ current, next }) => dirty && current.pathname !== next.pathname,
    enableBeforeUnload: () => dirty,
    withResolver: true,
  });
  const stay = () => blocker.reset?.();
  return (
    <Dialog opened={blocker.status === "blocked"} onClose={stay} title={t.leaveTitle}>
      <p className="sec dialog-text">{t.leaveText}</p>
      <DialogActions>
        <Button onClick={() => blocker.proceed?.()}>{t.leave}</Button>
        <Button look="primary" onClick={stay}>
          {t.stay}
        </Button>
      </DialogActions>
    </Dialog>
  );
}
