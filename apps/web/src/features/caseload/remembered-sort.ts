import { sortKeys, type SortKey } from "./search.ts";

const keyOf = (staffId: string) => `soepel-caseload-sort-${staffId}`;

/**
 * The order a person chose last on this device. Only the order is remembered: a remembered filter would hide patients
 * from somebody who forgot about it.
 */
export function rememberedSort(staffId: string): SortKey {
  try {
    const kept = localStorage.getItem(keyOf(staffId));
    return sortKeys.find((key) => key === kept) ?? "urgency";
  } catch {
    return "urgency";
  }
}

export function rememberSort(staffId: string, sort: SortKey): void {
  try {
    localStorage.setItem(keyOf(staffId), sort);
  } catch {
    // The order then holds for this address only.
  }
}
