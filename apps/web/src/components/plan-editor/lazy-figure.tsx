import { lazy, memo, Suspense } from "react";
import type { FigureMode, FigureSize } from "@soepel/ui/figure/figure";

const Figure = lazy(async () => ({ default: (await import("@soepel/ui/figure/figure")).ExerciseFigure }));

/** The figure of an exercise, loaded when first needed; its place stays empty until then. */
export const LazyFigure = memo(function LazyFigure({
  id,
  size = "row",
  mode = "still",
  title,
}: {
  id: string;
  size?: FigureSize;
  mode?: FigureMode;
  title?: string;
}) {
  return (
    <Suspense fallback={<span className="pe-figure" />}>
      <span className="pe-figure">
        <Figure id={id} size={size} mode={mode} {...(title !== undefined && { title })} />
      </span>
    </Suspense>
  );
});
