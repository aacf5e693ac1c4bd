import { lazy, useState, type ComponentType } from "react";

/**
 * A part of the diary in a file of its own. What is here is drawn at once: React's lazy alone shows an empty page for 0.3 s the
 * first time, also of a file that was fetched long before.
 */
export function later<Props extends object>(load: () => Promise<ComponentType<Props>>) {
  let here: ComponentType<Props> | null = null;
  const bring = async () => (here ??= await load());
  const Coming = lazy(async () => ({ default: await bring() }));
  function Later(props: Props) {
    // The same one for as long as the page stands, so that nothing starts anew when the file arrives.
    const [Part] = useState((): ComponentType<Props> => here ?? Coming);
    return <Part {...props} />;
  }
  return Object.assign(Later, { bring });
}
