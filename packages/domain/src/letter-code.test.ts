import fc from "fast-check";
import { expect, test } from "vitest";
import { LETTER_CODE_LENGTH, LETTERS, readLetterCode, spacedLetterCode } from "./letter-code.ts";

test("a code reads the same however it is typed", () => {
  const code = fc.array(fc.constantFrom(...LETTERS), {
    minLength: LETTER_CODE_LENGTH,
    maxLength: LETTER_CODE_LENGTH,
  });
  fc.assert(
    fc.property(code, (letters) => {
      const plain = letters.join("");
      expect(readLetterCode(spacedLetterCode(plain))).toBe(plain);
      expect(readLetterCode(` ${spacedLetterCode(plain).toLowerCase().replaceAll(" ", "-")} `)).toBe(plain);
    }),
  );
});

test.each(["", "K7PM4XQ9TRW", "K7PM4XQ9TRWAA", "K7PM4XQ9TRW0", "x".repeat(43)])("%j is none", (typed) => {
  expect(readLetterCode(typed)).toBeNull();
});
