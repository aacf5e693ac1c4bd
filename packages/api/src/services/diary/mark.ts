import { tokenHash } from "../secrets.ts";

const MARK_CHARS = 16;

/** Says whose waiting answers are on a phone, and nothing else; a renewed link finds those of the old one. */
export const markOf = (patientId: string) => tokenHash(patientId).toString("hex").slice(0, MARK_CHARS);
