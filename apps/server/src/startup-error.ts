/** Why the server cannot start, as one sentence for the person who started it. Nothing was changed. */
export class StartupError extends Error {
  override name = "StartupError";
}
