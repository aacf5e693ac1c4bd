import { messages } from "./typed.ts";

/** State of one line of today's exercises, read aloud where the eye sees the ring. */
export const exerciseCardTexts = messages(
  {
    open: "nog te doen",
    next: "volgende",
    done: "gedaan",
    partly: "deels gedaan",
    not: "overgeslagen",
    stopped: "gestopt door pijn",
    milder: "mildere oefening gedaan",
    optional: "mag, hoeft niet",
  },
  {
    open: "to do",
    next: "next",
    done: "done",
    partly: "partly done",
    not: "skipped",
    stopped: "stopped because of pain",
    milder: "milder exercise done",
    optional: "optional",
  },
);
