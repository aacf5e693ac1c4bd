import { commonTexts } from "@soepel/i18n/common";
import { useTexts } from "../lib/locale.ts";

/** The mark of the product. */
export function Logo({ size }: { size: number }) {
  const t = useTexts(commonTexts);
  return (
    <svg className="logo" width={size} height={size} viewBox="0 0 34 34" role="img" aria-label={t.product}>
      <rect width="34" height="34" rx="9" fill="var(--primary)" />
      <path
        d="M21.5 8.5c-5-1.6-9 .2-9 3.7 0 5.2 9.4 3.6 9.4 9 0 3.6-4.5 5.3-9.6 3.6"
        fill="none"
        stroke="var(--surface)"
        strokeWidth="2.6"
        strokeLinecap="round"
      />
    </svg>
  );
}
