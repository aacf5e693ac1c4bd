import { useState } from "react";
import { patientTexts } from "@soepel/i18n/staff/patients";
import { Button } from "../../components/button.tsx";
import { Icon } from "../../components/icon.tsx";
import { useTexts } from "../../lib/locale.ts";

/** Puts a text on the clipboard and says so on the button itself. */
export function CopyButton({
  text,
  label,
  onCopied,
}: {
  text: string;
  label: string;
  onCopied?: () => void;
}) {
  const t = useTexts(patientTexts);
  const [copied, setCopied] = useState(false);
  const copy = async () => {
    await navigator.clipboard.writeText(text);
    setCopied(true);
    onCopied?.();
  };
  return (
    <Button onClick={() => void copy()}>
      <Icon name={copied ? "check" : "copy"} />
      <span aria-live="polite">{copied ? t.copied : label}</span>
    </Button>
  );
}
