import { daysBetween } from "@soepel/domain/calendar";
import { DomainError } from "@soepel/domain/errors";
import type { LocalDate } from "@soepel/domain/primitives";

/** A marker lies within a year of today: further away it is a slip of the finger. */
const MAX_DAYS = 366;

export function requireNearDays(marker: { from: LocalDate; to: LocalDate | null }, today: LocalDate): void {
  const far = (date: LocalDate) => Math.abs(daysBetween(today, date)) > MAX_DAYS;
  if (far(marker.from)) throw new DomainError("INVALID_INPUT", { path: ["from"] });
  if (marker.to !== null && far(marker.to)) throw new DomainError("INVALID_INPUT", { path: ["to"] });
}
