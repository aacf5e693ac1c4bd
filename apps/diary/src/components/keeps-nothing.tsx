import { frameTexts } from "@soepel/i18n/diary/frame";
import { useDiary } from "../lib/diary.tsx";
import { useLocale } from "../lib/settings.ts";
import { Icon } from "./icon.tsx";

/** Says that this phone keeps nothing; nothing where it does. */
export function KeepsNothing() {
  const { waiting } = useDiary();
  const locale = useLocale();
  if (waiting.durable) return null;
  return (
    <p className="saved wait" role="status">
      <Icon name="warn" size={22} />
      {frameTexts[locale].keepsNothing}
    </p>
  );
}
