/** Every refusal the product knows. Codes are stable; i18n turns each into a sentence a person can act on. */
export const errorCodes = [
  "INVALID_INPUT",
  "NOT_SIGNED_IN",
  "SECOND_FACTOR_NEEDED",
  "NOT_FOUND",
  "CONFLICT",
  "TOO_MANY_ATTEMPTS",
  "LINK_OR_CODE",
  "DAY_CLOSED",
  "SUBMISSION_REUSED",
  "ALREADY_PUBLISHED",
  "PLAN_DATE",
  "DATE_ORDER",
  "PAUSE_OVERLAP",
  "VARIANT_CIRCLE",
  "RED_FLAG_OPEN",
  "TRIAL_OVERLAP",
  "TRIAL_MIXES",
  "TRIAL_OVER",
  "INVITE_INVALID",
  "FRESH_LOGIN_NEEDED",
  "BSN_REFUSED",
  "UNEXPECTED",
] as const;
export type ErrorCode = (typeof errorCodes)[number];

/** A refusal on purpose. `path` names the field; `detail` is for the log and never holds a person's data. */
export class DomainError extends Error {
  readonly code: ErrorCode;
  readonly path: readonly (string | number)[];
  constructor(code: ErrorCode, options: { path?: readonly (string | number)[]; detail?: string } = {}) {
    super(options.detail ?? code);
    this.name = "DomainError";
    this.code = code;
    this.path = options.path ?? [];
  }
}
