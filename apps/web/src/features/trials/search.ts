import { z } from "zod";

/** Whether the dialog to begin a test stands open, and with which test chosen. */
export const testsSearch = z.object({
  start: z.enum(["choose", "seven-plus-seven"]).optional().catch(undefined),
});
export type TestsSearch = z.output<typeof testsSearch>;
