import { z } from "zod";
import { urls } from "./urls.ts";

/** Why the log-in service refused. "wrong" never says what was wrong; "used": this code was accepted once already. */
export type AuthRefusal = "wrong" | "used" | "too_many" | "offline" | "unexpected";

export class AuthError extends Error {
  readonly refusal: AuthRefusal;
  constructor(refusal: AuthRefusal) {
    super(refusal);
    this.name = "AuthError";
    this.refusal = refusal;
  }
}

async function refusalOf(response: Response): Promise<AuthRefusal> {
  const { status } = response;
  if (status === 429) return "too_many";
  const body = z.object({ message: z.string() }).safeParse(await response.json().catch(() => null));
  if (body.data?.message === "CODE_ALREADY_USED") return "used";
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
  if (!response.ok) throw new AuthError(await refusalOf(response));
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

/** The code of the moment, which only a demo practice gives away; null anywhere else. */
export const demoCode = async (email: string): Promise<string | null> => {
  const answer = await post(urls.api.demoCode, { email }, z.object({ code: z.string() })).catch(() => null);
  return answer?.code ?? null;
};
