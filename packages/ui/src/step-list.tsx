/** The steps of an exercise, in the order in which they are done. */
export function StepList({ steps }: { steps: readonly string[] }) {
  return (
    <ol>
      {steps.map((step, index) => (
        <li key={index}>{step}</li>
      ))}
    </ol>
  );
}
