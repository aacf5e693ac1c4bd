import { isLocalDate, type LocalDate } from "@soepel/domain/primitives";
import { reviewTexts } from "@soepel/i18n/staff/review";
import { useState } from "react";
import { Button } from "../../components/button.tsx";
import "../../components/field.css";
import { useTexts } from "../../lib/locale.ts";
import type { DayRange } from "./search.ts";

/** Two dates of one's own; the browser's date fields know the person's calendar. */
export function OwnRange({
  range,
  today,
  onShow,
}: {
  range: DayRange;
  today: LocalDate;
  onShow: (range: DayRange) => void;
}) {
  const t = useTexts(reviewTexts).axis;
  const [from, setFrom] = useState<string>(range.from);
  const [to, setTo] = useState<string>(range.to);
  return (
    <form
      className="review-own no-print"
      onSubmit={(event) => {
        event.preventDefault();
        if (isLocalDate(from) && isLocalDate(to)) onShow(from <= to ? { from, to } : { from: to, to: from });
      }}
    >
      <label>
        {t.from}
        <input
          className="input"
          type="date"
          required
          max={today}
          value={from}
          onChange={(event) => setFrom(event.target.value)}
        />
      </label>
      <label>
        {t.to}
        <input
          className="input"
          type="date"
          required
          max={today}
          value={to}
          onChange={(event) => setTo(event.target.value)}
        />
      </label>
      <Button type="submit" size="small">
        {t.show}
      </Button>
    </form>
  );
}
