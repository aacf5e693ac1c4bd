import { repeatPhase } from "@soepel/domain/trial/trial";
import type { OnTrial } from "@soepel/domain/wire/trials";
import type { StaffContext } from "../../context.ts";
import { changeTrial } from "./change.ts";
import { requireSize } from "./extend.ts";

/** The same phase once more at the end, as in A-B-A-B. */
export const repeatTrialPhase = (
  ctx: StaffContext,
  input: OnTrial & { phase: number },
): Promise<{ version: number }> =>
  changeTrial(ctx, input, (trial) => requireSize(repeatPhase(trial, input.phase)));
