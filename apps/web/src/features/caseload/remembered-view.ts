import { viewSchema, type CaseloadSearch, type View } from "./search.ts";

const keyOf = (staffId: string) => `soepel-caseload-${staffId}`;

/** The filters and order a person chose last on this device; nothing when there is none, or when it cannot be read. */
export function rememberedView(staffId: string): View {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(keyOf(staffId)) ?? "{}");
    const parsed = viewSchema.safeParse(kept);
    return parsed.success ? parsed.data : {};
  } catch {
    return {};
  }
}

export function rememberView(staffId: string, search: CaseloadSearch): void {
  try {
    localStorage.setItem(keyOf(staffId), JSON.stringify(viewSchema.parse(search)));
  } catch {
    // The view then holds for this address only.
  }
}

/** The view to go to when somebody comes to the bare address; null when they did not, or there is nothing to restore. */
export function viewToRestore(staffId: string, search: CaseloadSearch): View | null {
  if (Object.values(search).some((value) => value !== undefined)) return null;
  const view = rememberedView(staffId);
  return Object.values(view).some((value) => value !== undefined) ? view : null;
}
