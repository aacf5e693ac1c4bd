/** Bold text up to this length stays on one line: "6 van 6" is one thing to read. */
const SHORT = 18;

/** A sentence in which the text between asterisks is bold. */
export function Emphasis({ text }: { text: string }) {
  return text.split("*").map((part, index) =>
    index % 2 === 1 ? (
      <b key={index} className={part.length <= SHORT ? "nw" : undefined}>
        {part}
      </b>
    ) : (
      <span key={index}>{part}</span>
    ),
  );
}
