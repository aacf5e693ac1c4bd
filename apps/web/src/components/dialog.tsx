import { Modal } from "@mantine/core";
import type { ReactNode } from "react";
import { useTexts } from "../lib/locale.ts";
import { commonTexts } from "@soepel/i18n/common";
import { Button } from "./button.tsx";
import "./dialog.css";

/** A dialog that keeps the keyboard inside, closes with Escape and gives the focus back. */
export function Dialog({
  opened,
  onClose,
  title,
  size = 480,
  children,
}: {
  opened: boolean;
  onClose: () => void;
  title: ReactNode;
  /** Width in px. */
  size?: number;
  children: ReactNode;
}) {
  const t = useTexts(commonTexts);
  return (
    <Modal
      opened={opened}
      onClose={onClose}
      title={title}
      size={size}
      centered
      transitionProps={{ duration: 120 }}
      closeButtonProps={{ "aria-label": t.close }}
    >
      {children}
    </Modal>
  );
}

/** Buttons of a dialog, the safe one first in reading order, the deciding one at the right end. */
export function DialogActions({ children }: { children: ReactNode }) {
  return <div className="dialog-actions">{children}</div>;
}

/** Asks before something that cannot be undone. */
export function ConfirmDialog({
  opened,
  onClose,
  onConfirm,
  title,
  confirmLabel,
  busy = false,
  children,
}: {
  opened: boolean;
  onClose: () => void;
  onConfirm: () => void;
  title: string;
  confirmLabel: string;
  busy?: boolean;
  children: ReactNode;
}) {
  const t = useTexts(commonTexts);
  return (
    <Dialog opened={opened} onClose={onClose} title={title}>
      <div className="sec dialog-text">{children}</div>
      <DialogActions>
        <Button onClick={onClose}>{t.cancel}</Button>
        <Button look="primary" onClick={onConfirm} disabled={busy}>
          {confirmLabel}
        </Button>
      </DialogActions>
    </Dialog>
  );
}
