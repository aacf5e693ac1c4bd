/** Ends a request after a while. `AbortSignal.timeout` does the same and is younger than many a phone. */
export function timeLimit(ms: number): AbortSignal {
  const control = new AbortController();
  setTimeout(() => control.abort(), ms);
  return control.signal;
}
