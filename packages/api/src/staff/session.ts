import { z } from "zod";
import { localeSchema } from "@soepel/domain/primitives";
import {
  acceptInviteSchema,
  emailSchema,
  meSchema,
  oneTimeCodeSchema,
  setupInputSchema,
} from "@soepel/domain/wire/people";
import { publicProcedure, router, signedInProcedure } from "../trpc.ts";
import { me } from "../services/session/me.ts";
import { setLocale } from "../services/session/set-locale.ts";
import { completeSetup } from "../services/session/complete-setup.ts";
import { inspectInvite } from "../services/session/inspect-invite.ts";
import { acceptInvite } from "../services/session/accept-invite.ts";

const done = z.object({ done: z.literal(true) });

export const sessionRouter = router({
  me: signedInProcedure.output(meSchema).query(({ ctx }) => me(ctx)),
  setLocale: signedInProcedure
    .input(z.strictObject({ locale: localeSchema }))
    .output(done)
    .mutation(({ ctx, input }) => setLocale(ctx, input)),
  /** Whether this server still waits for its first practice. */
  setupNeeded: publicProcedure
    .output(z.object({ needed: z.boolean() }))
    .query(({ ctx }) => ({ needed: ctx.ports.setupCode() !== null })),
  completeSetup: publicProcedure
    .input(setupInputSchema)
    .output(done)
    .mutation(({ ctx, input }) => completeSetup(ctx, input)),
  inspectInvite: publicProcedure
    .input(z.strictObject({ token: oneTimeCodeSchema }))
    .output(z.object({ email: emailSchema, name: z.string(), practice: z.string() }))
    .query(({ ctx, input }) => inspectInvite(ctx, input)),
  acceptInvite: publicProcedure
    .input(acceptInviteSchema)
    .output(done)
    .mutation(({ ctx, input }) => acceptInvite(ctx, input)),
});
