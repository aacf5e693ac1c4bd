import { z } from "zod";
import { conditionSchema } from "@soepel/domain/content";
import { patientIdSchema, staffIdSchema } from "@soepel/domain/primitives";

export const sortKeys = [
  "urgency",
  "name",
  "stiffness",
  "change",
  "efficiency",
  "routine",
  "mornings",
  "diary",
  "plan",
  "seen",
  "therapist",
] as const;
export type SortKey = (typeof sortKeys)[number];

/** The part of the address that is remembered per person: what is shown and in which order, never a search or a patient. */
const view = {
  /** A group of the rule book, or "flags" for both red-flag groups. */
  group: z.string().max(40).optional().catch(undefined),
  tag: z.string().max(30).optional().catch(undefined),
  condition: conditionSchema.optional().catch(undefined),
  /** Patients that this colleague treats along. */
  therapist: staffIdSchema.optional().catch(undefined),
  /** Only who was not reviewed today. */
  unseen: z.boolean().optional().catch(undefined),
  /** Patients whose treatment has ended, instead of those in treatment. */
  discharged: z.boolean().optional().catch(undefined),
  sort: z.enum(sortKeys).optional().catch(undefined),
  /** The other way round. */
  reversed: z.boolean().optional().catch(undefined),
};
export const viewSchema = z.object(view);
export type View = z.output<typeof viewSchema>;

/** What the caseload shows, all of it in the address. A part that does not parse is left out, not an error. */
export const caseloadSearch = z.object({
  q: z.string().max(80).optional().catch(undefined),
  ...view,
  peek: patientIdSchema.optional().catch(undefined),
});
export type CaseloadSearch = z.output<typeof caseloadSearch>;
/** The part that decides which rows are shown. */
export type Filter = Pick<CaseloadSearch, "q" | "group" | "tag" | "condition" | "therapist" | "unseen">;
export type Order = Pick<CaseloadSearch, "sort" | "reversed">;

export const noFilter = {
  group: undefined,
  tag: undefined,
  condition: undefined,
  therapist: undefined,
  unseen: undefined,
} satisfies Partial<CaseloadSearch>;
