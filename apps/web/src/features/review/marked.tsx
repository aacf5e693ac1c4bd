/** Text with *bold* and ~grey~ parts. */
export function Marked({ text }: { text: string }) {
  return text.split(/(\*[^*]+\*|~[^~]+~)/).map((part, index) => {
    const inner = part.slice(1, -1);
    if (part.startsWith("*")) return <b key={index}>{inner}</b>;
    if (part.startsWith("~")) {
      return (
        <span key={index} className="mut">
          {inner}
        </span>
      );
    }
    return part;
  });
}
