import { createStore, useStore } from "../lib/store.ts";
import { useTexts } from "../lib/locale.ts";
import { commonTexts } from "@soepel/i18n/common";
import { Button } from "./button.tsx";
import { Icon } from "./icon.tsx";
import "./toast.css";

type Toast = { id: number; text: string; action?: { label: string; run: () => void } };

const shown = createStore<Toast | null>(null);
let count = 0;
let timer: ReturnType<typeof setTimeout> | undefined;

/** Says that something was done, with the way to undo it. One at a time; it stays 8 seconds. */
export function showToast(toast: Omit<Toast, "id">): void {
  count += 1;
  shown.set({ ...toast, id: count });
  clearTimeout(timer);
  timer = setTimeout(() => shown.set(null), 8000);
}

/** The one place where toasts appear; it stands once in the shell. */
export function ToastPlace() {
  const toast = useStore(shown);
  const t = useTexts(commonTexts);
  return (
    <div className="toast-place no-print" role="status">
      {toast && (
        <div className="toast" key={toast.id}>
          <span>{toast.text}</span>
          {toast.action && (
            <Button
              size="small"
              look="quiet"
              onClick={() => {
                shown.set(null);
                toast.action?.run();
              }}
            >
              {toast.action.label}
            </Button>
          )}
          <Button size="small" look="quiet" square aria-label={t.close} onClick={() => shown.set(null)}>
            <Icon name="close" size={14} />
          </Button>
        </div>
      )}
    </div>
  );
}
