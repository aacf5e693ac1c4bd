/**
 * Ranges of the whole-number answers of the morning diary (DOMAIN.md B2): minutes, counts and ratings, both ends
 * included. Without zod, so that the phone and the server's schema read the same numbers.
 */
export const answerRanges = {
  sol_min: { min: 0, max: 300 },
  n_awak: { min: 0, max: 20 },
  waso_min: { min: 0, max: 480 },
  quality: { min: 1, max: 5 },
  pain_rise: { min: 0, max: 10 },
  stiff_severity: { min: 0, max: 10 },
  /** 240 stands for "4 hours or longer". */
  stiff_duration_min: { min: 0, max: 240 },
} as const;

/** Longest free note of a morning, in characters. */
export const NOTE_MAX_CHARS = 280;
