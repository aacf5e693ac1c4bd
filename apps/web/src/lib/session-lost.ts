type Listener = () => void;
const listeners = new Set<Listener>();

/** Tells the app that the server no longer knows this person, without the data layer knowing the router. */
export const sessionLost = {
  tell: () => listeners.forEach((listener) => listener()),
  listen(listener: Listener): () => void {
    listeners.add(listener);
    return () => listeners.delete(listener);
  },
};
