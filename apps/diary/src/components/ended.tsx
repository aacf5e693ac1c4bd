import { Icon } from "./icon.tsx";
import { Heading } from "./page.tsx";

type Props = { title: string; hint: string; onward: string; onGo: () => void };

/** What was asked for is done, and there is one way on. */
export function Ended({ title, hint, onward, onGo }: Props) {
  return (
    <main className="pad gate">
      <span className="bigok">
        <Icon name="check" size={44} />
      </span>
      <Heading>{title}</Heading>
      <p className="hint">{hint}</p>
      <div className="sp" />
      <button type="button" className="btn pri" onClick={onGo}>
        {onward}
      </button>
    </main>
  );
}
