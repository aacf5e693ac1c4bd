import { lazy, memo, Suspense, useEffect, useRef, useState } from "react";
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

/** The same in a long list: drawn when it comes near the screen, and kept from then on. */
export const ListFigure = memo(function ListFigure({ id }: { id: string }) {
  const place = useRef<HTMLSpanElement>(null);
  const [near, setNear] = useState(false);
  useEffect(() => {
    if (near || place.current === null) return undefined;
    const observer = new IntersectionObserver(
      (entries) => entries.some(({ isIntersecting }) => isIntersecting) && setNear(true),
      { rootMargin: "240px" },
    );
    observer.observe(place.current);
    return () => observer.disconnect();
  }, [near]);
  return near ? <LazyFigure id={id} /> : <span className="pe-figure" ref={place} />;
});
