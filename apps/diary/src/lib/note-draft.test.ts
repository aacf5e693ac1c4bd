import { beforeEach, expect, test, vi } from "vitest";
import type { LocalDate } from "@soepel/domain/local-date";
import { forgetPerson, phoneNote } from "./device.ts";
import { keepNoteDraft, noteDraft } from "./note-draft.ts";

const date = "2026-03-10" as LocalDate;

function storage({ full = false } = {}) {
  const map = new Map<string, string>();
  return {
    getItem: (key: string) => map.get(key) ?? null,
    setItem: (key: string, text: string) => {
      if (full) throw new Error("quota");
      map.set(key, text);
    },
    removeItem: (key: string) => void map.delete(key),
  };
}

beforeEach(() => {
  vi.stubGlobal("localStorage", storage());
  vi.stubGlobal("sessionStorage", storage());
});

test.each([false, true])("a half-typed note goes with its person, also on a full phone (%s)", (full) => {
  vi.stubGlobal("localStorage", storage({ full }));
  phoneNote.set("owner", "a");
  keepNoteDraft(date, "van a");
  expect(noteDraft(date)).toBe("van a");
  forgetPerson("a");
  expect(noteDraft(date), "on the same page, without a reload").toBeNull();
});

test("a tab that forgets leaves alone what belongs to somebody who opened the diary later", () => {
  phoneNote.set("owner", "b");
  keepNoteDraft(date, "van b");
  forgetPerson("a");
  expect([phoneNote.get("owner"), noteDraft(date)]).toEqual(["b", "van b"]);
});
