/** One segment per question: done full, this one half, later pale. The words stand in the top bar. */
export function ProgressBar({ number, total }: { number: number; total: number }) {
  return (
    <div className="prog" aria-hidden="true">
      {Array.from({ length: total }, (_, i) => (
        <i key={i} className={i + 1 < number ? "d" : i + 1 === number ? "n" : undefined} />
      ))}
    </div>
  );
}
