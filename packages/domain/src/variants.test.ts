import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { shippedLibrary } from "./library.ts";
import { variantCircle } from "./variants.ts";

const item = (slug: string, easier: string[] = [], harder: string[] = []) => ({ slug, easier, harder });

describe("milder and harder variants", () => {
  it("of the shipped library lead somewhere", () => {
    expect(variantCircle(shippedLibrary().exercises)).toBeNull();
  });

  it("may be said by one item or by both", () => {
    expect(variantCircle([item("a", [], ["b"]), item("b", ["a"], ["c"]), item("c", ["b"])])).toBeNull();
  });

  it("in a circle are found, however long it is and whichever way it is said", () => {
    expect(variantCircle([item("a", ["b"]), item("b", ["a"])])?.toSorted()).toEqual(["a", "b"]);
    expect(variantCircle([item("a", ["b"], ["b"])])?.toSorted()).toEqual(["a", "b"]);
    expect(variantCircle([item("a", ["b"]), item("b", [], ["c"]), item("c", [], [])])).toBeNull();
    expect(
      variantCircle([item("a", [], ["b"]), item("b", [], ["c"]), item("a2"), item("c", [], ["a"])]),
    ).toEqual(["a", "b", "c"]);
  });

  it("of a ladder never make a circle, and closing a ladder always does", () => {
    fc.assert(
      fc.property(fc.integer({ min: 2, max: 12 }), fc.func(fc.boolean()), (n, says) => {
        const ladder = Array.from({ length: n }, (_, i) =>
          item(
            `x${i}`,
            i > 0 && says(i) ? [`x${i - 1}`] : [],
            i < n - 1 && !says(i + 1) ? [`x${i + 1}`] : [],
          ),
        );
        expect(variantCircle(ladder)).toBeNull();
        expect(variantCircle([...ladder, item(`x${n - 1}`, [], ["x0"])])?.length).toBe(n);
      }),
    );
  });
});
