import { useBlocker } from "@tanstack/react-router";
import { planEditorTexts } from "@soepel/i18n/staff/plan-editor";
import { useTexts } from "../lib/locale.ts";
import { Button } from "./button.tsx";
import { Dialog, DialogActions } from "./dialog.tsx";

/** Asks before changes that are not kept anywhere are lost by going to another page or closing the tab. */
export function LeaveGuard({
  dirty,
  title,
  text,
  keep,
}: {
  dirty: boolean;
  title: string;
  text: string;
  /** Tries to keep the changes first and answers whether that worked; without it the question always comes. */
  keep?: () => Promise<boolean>;
}) {
  const t = useTexts(planEditorTexts);
  const blocker = useBlocker({
    shouldBlockFn: async ({ current, next }) => {
      if (!dirty || current.pathname === next.pathname) return false;
      return keep === undefined || !(await keep());
    },
    enableBeforeUnload: () => dirty,
    withResolver: true,
  });
  const stay = () => blocker.reset?.();
  return (
    <Dialog opened={blocker.status === "blocked"} onClose={stay} title={title}>
      <p className="sec dialog-text">{text}</p>
      <DialogActions>
        <Button onClick={() => blocker.proceed?.()}>{t.leave}</Button>
        <Button look="primary" onClick={stay}>
          {t.stay}
        </Button>
      </DialogActions>
    </Dialog>
  );
}
