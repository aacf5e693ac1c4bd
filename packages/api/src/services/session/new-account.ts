import type { DomainError } from "@soepel/domain/errors";
import type { Context } from "../../context.ts";

/**
 * Makes a log-in account and returns its user id. When the e-mail has one already, because another request was first or it
 * belongs to somebody, `taken` is thrown; any other failure is passed on.
 */
export async function newAccount(
  ctx: Context,
  account: { email: string; name: string; password: string },
  taken: DomainError,
): Promise<string> {
  const isTaken = () => ctx.repo.asPublic((repo) => repo.people.emailTaken(account.email));
  if (await isTaken()) throw taken;
  try {
    return await ctx.ports.createAccount(account);
  } catch (error) {
    throw (await isTaken()) ? taken : error;
  }
}
