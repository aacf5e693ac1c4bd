import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, it } from "vitest";
import { Sparkline } from "./sparkline.tsx";

const mornings = [30, null, 0, 60].map((minutes, index) => ({ minutes, late: index === 3 }));

describe("Sparkline", () => {
  const markup = renderToStaticMarkup(<Sparkline mornings={mornings} label="Stijfheid, 3 van 4 ochtenden" />);

  it("is one picture with its words, nothing else for a screen reader", () => {
    expect(markup).toMatch(/^<svg [^>]*role="img" aria-label="Stijfheid, 3 van 4 ochtenden"/);
    expect(markup).not.toContain("<text");
  });

  it("draws a dot for each value, a dash for the gap and no line over it", () => {
    expect(markup.match(/<circle/g)).toHaveLength(3);
    expect(markup.match(/h5"/g)).toHaveLength(1);
    expect(markup.match(/<line/g)).toHaveLength(1);
  });

  it("fills a late morning with the surface, so that it reads as hollow", () => {
    expect(markup.match(/fill="var\(--surface\)"/g)).toHaveLength(1);
  });

  it("takes colours from tokens only", () => {
    expect(markup).not.toMatch(/#[0-9a-f]{3,6}|rgb/i);
  });
});
