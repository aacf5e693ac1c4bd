import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, it } from "vitest";
import { ExerciseFigure, paceAt } from "./figure.tsx";
import { FIGURES } from "./figures.ts";

describe("ExerciseFigure", () => {
  it.each(Object.keys(FIGURES))("%s renders numbers only, in every mode", (id) => {
    for (const mode of ["still", "both", "animated"] as const) {
      const markup = renderToStaticMarkup(<ExerciseFigure id={id} mode={mode} />);
      expect(markup).toContain("<path");
      expect(markup).not.toMatch(/NaN|Infinity|undefined/);
    }
  });

  it("is an image with the given text, and decoration without one", () => {
    const named = renderToStaticMarkup(<ExerciseFigure id="cat-cow" title="Op handen en knieën" />);
    expect(named).toContain('role="img" aria-label="Op handen en knieën"');
    expect(renderToStaticMarkup(<ExerciseFigure id="cat-cow" />)).toContain('aria-hidden="true"');
  });

  it("numbers start and end when both are shown, and shows one picture of a position", () => {
    expect(renderToStaticMarkup(<ExerciseFigure id="cat-cow" mode="both" />)).toMatch(/>1<.*>2</);
    const position = renderToStaticMarkup(<ExerciseFigure id="pos-stenosis" mode="both" />);
    expect(position).toBe(renderToStaticMarkup(<ExerciseFigure id="pos-stenosis" />));
  });

  it("mirrors the picture for the left side", () => {
    expect(renderToStaticMarkup(<ExerciseFigure id="bird-dog" mirrored />)).toContain("scale(-1 1)");
    expect(renderToStaticMarkup(<ExerciseFigure id="bird-dog" />)).not.toContain("scale(-1 1)");
  });

  it("keeps the lenses of two figures on one page apart", () => {
    const markup = renderToStaticMarkup(
      <>
        <ExerciseFigure id="pelvic-tilt-supine" />
        <ExerciseFigure id="micro-relax-toes" />
      </>,
    );
    const ids = [...markup.matchAll(/<clipPath id="([^"]+)"/g)].map((m) => m[1]);
    expect(ids).toHaveLength(2);
    expect(new Set(ids).size).toBe(2);
  });

  it("renders nothing for an unknown id", () => {
    expect(renderToStaticMarkup(<ExerciseFigure id="handstand" />)).toBe("");
  });
});

describe("paceAt", () => {
  it("goes there in 1.2 s, holds 0.6 s, comes back in 1.2 s", () => {
    expect(paceAt(0)).toBe(0);
    expect(paceAt(600)).toBeCloseTo(0.5);
    expect(paceAt(1200)).toBe(1);
    expect(paceAt(1799)).toBe(1);
    expect(paceAt(2400)).toBeCloseTo(0.5);
    expect(paceAt(3000)).toBe(0);
  });
});
