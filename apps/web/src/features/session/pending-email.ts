import { createStore } from "../../lib/store.ts";

/** The address between password and code, kept in memory only; null after a reload. */
export const pendingEmail = createStore<string | null>(null);
