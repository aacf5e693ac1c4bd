import type { Me } from "@soepel/domain/wire/people";
import type { StaffContext } from "../../context.ts";
import { iso, todayOf } from "../acting.ts";

/** Who is signed in, and how far: the first question of the dashboard. */
export function me(ctx: StaffContext): Me {
  const { actor } = ctx;
  return {
    staffId: actor.staffId,
    name: actor.name,
    email: actor.email,
    roles: [...actor.roles],
    locale: actor.locale,
    secondFactor: actor.secondFactor ? "done" : "missing",
    practice: { id: actor.practiceId, name: actor.practiceName, timeZone: actor.timeZone, demo: actor.demo },
    now: iso(ctx.now()),
    today: todayOf(ctx),
  };
}
