/** A method of arrays that browsers of the line (build/browser-line.ts) lack; where it is there nothing changes. */
function give(
  name: "toSorted" | "toReversed",
  method: (this: unknown[], ...given: never[]) => unknown[],
): void {
  if (name in Array.prototype) return;
  // oxlint-disable-next-line no-extend-native -- a standard method, exactly as the standard has it
  Object.defineProperty(Array.prototype, name, { value: method, writable: true, configurable: true });
}

give("toSorted", function (compare?: (a: unknown, b: unknown) => number) {
  // oxlint-disable-next-line unicorn/no-array-sort -- this is the copy
  return [...this].sort(compare);
});
give("toReversed", function () {
  // oxlint-disable-next-line unicorn/no-array-reverse -- this is the copy
  return [...this].reverse();
});
