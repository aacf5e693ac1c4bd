import { useLayoutEffect, useState, type RefObject } from "react";

/** Widths in px of the columns beside the plot (design/README.md "Review chart"). */
const LABELS = 192;
const READOUT = 202;
const LEAST = 480;
const MOST = 1500;

/** Room for the plot between labels and readout; 924 px in a window of 1440. Follows the window. */
export function usePlotWidth(grid: RefObject<HTMLElement | null>): number {
  const [width, setWidth] = useState(924);
  useLayoutEffect(() => {
    const element = grid.current;
    if (!element) return;
    const measure = () => {
      if (element.clientWidth > 0) {
        setWidth(Math.round(Math.min(MOST, Math.max(LEAST, element.clientWidth - LABELS - READOUT))));
      }
    };
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    return () => observer.disconnect();
  }, [grid]);
  return width;
}
