import { z } from "zod";
import { urls } from "./urls.ts";

/** Why the log-in service refused. "wrong" never says whether the address or the password was wrong. */
export type AuthRefusal = "wrong" | "too_many" | "offline" | "unexpected";

export class AuthError extends Error {
  readonly refusal: AuthRefusal;
  constructor(refusal: AuthRefusal) {
    super(refusal);
    this.name = "AuthError";
    this.refusal = refusal;
  }
}

function refusalOf(status: number): AuthRefusal {
  if (status === 429) return "too_many";
  return status >= 400 && status < 500 ? "wrong" : "unexpected";
}

async function post<T>(url: string, body: object, schema: z.ZodType<T>): Promise<T> {
  let response: Response;
  try {
    response = await fetch(url, {
      method: "POST",
      credentials: "same-origin",
      headers: { "content-type": "application/json" },
      body: JSON.stringify(body),
    });
  } catch {
    throw new AuthError("offline");
  }
  if (!response.ok) throw new AuthError(refusalOf(response.status));
  const parsed = schema.safeParse(await response.json().catch(() => null));
  if (!parsed.success) throw new AuthError("unexpected");
  return parsed.data;
}

const anything = z.unknown();

/** Password first; answers whether a code of the second factor is still needed. */
export const signIn = async (email: string, password: string): Promise<{ codeNeeded: boolean }> => {
  const answer = await post(
    urls.api.signIn,
    { email, password },
    z.object({ twoFactorRedirect: z.boolean().optional() }),
  );
  return { codeNeeded: answer.twoFactorRedirect === true };
};

export const verifyTotp = (code: string) => post(urls.api.verifyTotp, { code }, anything);
export const verifyBackupCode = (code: string) => post(urls.api.verifyBackupCode, { code }, anything);
export const signOut = () => post(urls.api.signOut, {}, anything);

/** Starts setting up the second factor: the secret for the app and the recovery codes, shown this one time. */
export const enableSecondFactor = (password: string) =>
  post(
    urls.api.enableSecondFactor,
    { password },
    z.object({ totpURI: z.string(), backupCodes: z.array(z.string()) }),
  );
