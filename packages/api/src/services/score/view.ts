import type { ScoreWire } from "@soepel/domain/wire/records";
import type { ScoreRow } from "@soepel/db/repo/scores";
import { iso } from "../acting.ts";

export const scoreView = ({ id, at, ...row }: ScoreRow): ScoreWire => ({ ...row, scoreId: id, at: iso(at) });
