import { lazy, Suspense } from "react";

const ExerciseFigure = lazy(() =>
  import("@soepel/ui/figure/figure").then((module) => ({ default: module.ExerciseFigure })),
);

type Props = {
  id: string;
  size: "row" | "card" | "player";
  animated?: boolean;
  mirrored?: boolean;
  title?: string;
};

/** The moving figure of an exercise; its code comes later than the page, an empty box keeps the place. */
export function Figure({ id, size, animated = false, mirrored = false, title }: Props) {
  return (
    <Suspense fallback={<span className="figbox" />}>
      <ExerciseFigure
        id={id}
        size={size}
        mode={animated ? "animated" : "still"}
        mirrored={mirrored}
        {...(title === undefined ? {} : { title })}
      />
    </Suspense>
  );
}
