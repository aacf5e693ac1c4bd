import { redirect } from "@tanstack/react-router";
import { mayDo, type Action } from "@soepel/domain/access";
import type { Me } from "@soepel/domain/wire/people";
import { reasonOf } from "../lib/errors.ts";
import { showLocale } from "../lib/locale.ts";
import { queryClient } from "../lib/query-client.ts";
import { trpc, trpcClient } from "../lib/trpc.ts";
import { urls } from "../lib/urls.ts";

/** Lets signed-in people through and sends everyone else to the page they need first. */
export async function signedIn(href: string): Promise<Me> {
  let me: Me;
  try {
    me = await queryClient.ensureQueryData(trpc.session.me.queryOptions());
  } catch (error) {
    if (reasonOf(error) !== "NOT_SIGNED_IN") throw error;
    const { needed } = await trpcClient.session.setupNeeded.query();
    if (needed) throw redirect({ to: urls.setup });
    throw redirect({ to: urls.login, search: href === "/" ? {} : { to: href } });
  }
  showLocale(me.locale);
  if (me.secondFactor === "missing") throw redirect({ to: urls.secondFactor });
  return me;
}

/** Keeps a page for roles that may do what it is for. Who may not, lands on the first page that is theirs. */
export async function only(action: Action, href: string): Promise<void> {
  const me = await signedIn(href);
  if (!mayDo(me.roles, action)) throw redirect({ to: homeOf(me) });
}

/** Where a person starts: patients for a therapist, templates for who is admin only. */
export const homeOf = (me: Me) => (me.roles.includes("therapist") ? urls.caseload : urls.templates);
