import { z } from "zod";
import { patientIdSchema } from "@soepel/domain/primitives";

export const sortKeys = [
  "urgency",
  "name",
  "stiffness",
  "change",
  "efficiency",
  "routine",
  "mornings",
  "plan",
  "seen",
] as const;
export type SortKey = (typeof sortKeys)[number];

/** What the caseload shows, all of it in the address. A part that does not parse is left out, not an error. */
export const caseloadSearch = z.object({
  q: z.string().max(80).optional().catch(undefined),
  /** A group of the rule book, or "flags" for both red-flag groups. */
  group: z.string().max(40).optional().catch(undefined),
  tag: z.string().max(30).optional().catch(undefined),
  /** Only who was not reviewed today. */
  unseen: z.boolean().optional().catch(undefined),
  sort: z.enum(sortKeys).optional().catch(undefined),
  peek: patientIdSchema.optional().catch(undefined),
});
export type CaseloadSearch = z.output<typeof caseloadSearch>;
/** The part that decides which rows are shown. */
export type Filter = Pick<CaseloadSearch, "q" | "group" | "tag" | "unseen">;
