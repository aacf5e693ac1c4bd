import { routineTexts } from "@soepel/i18n/diary/routine";
import { Icon } from "../../components/icon.tsx";
import { useLocale } from "../../lib/settings.ts";
import type { Side } from "../../model/player.ts";

/** Which side is now and which comes next, in words, number and shape. */
export function Sides({ side }: { side: Side }) {
  const t = routineTexts[useLocale()];
  if (side === null) return null;
  const first = side === "right";
  return (
    <div className="sides">
      <span className={first ? "on" : undefined}>
        <b>{first ? 1 : <Icon name="check" size={18} />}</b>
        {t.right}
        <small>{first ? t.now : t.wasDone}</small>
      </span>
      <Icon name="swap" size={22} />
      <span className={first ? undefined : "on"}>
        <b>{2}</b>
        {first ? t.otherSide : t.left}
        <small>{first ? t.soon : t.now}</small>
      </span>
    </div>
  );
}
