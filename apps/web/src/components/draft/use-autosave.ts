import { useEffect, useEffectEvent, useState } from "react";
import { reasonOf } from "../../lib/errors.ts";

const PAUSE_MS = 900;

/** A draft as the server has it: what is in it, and the count of saves to send back. */
export type Stored<T> = { content: T; draftRevision: number };

export type SaveState<T> =
  | { kind: "saved"; at: Date | null }
  | { kind: "waiting" | "saving" | "invalid" }
  | { kind: "failed"; error: unknown }
  /** Another admin saved in between; theirs is their content. */
  | { kind: "conflict"; theirs: Stored<T> };

/**
 * Saves a draft a moment after the last change, one save at a time, each on top of the revision it knows. Content null means
 * that it cannot be saved as it is. Nothing of another person is ever overwritten: that becomes a conflict to choose in.
 */
export function useAutosave<T>({
  start,
  content,
  save,
  readTheirs,
}: {
  start: Stored<T>;
  content: T | null;
  /** Sends the draft and answers what the server has then. */
  save: (content: T, draftRevision: number) => Promise<Stored<T> | null>;
  /** What the server has now, null when the draft is gone. */
  readTheirs: () => Promise<Stored<T> | null>;
}) {
  const json = content === null ? null : JSON.stringify(content);
  const [kept, setKept] = useState({ json, revision: start.draftRevision, at: null as Date | null });
  const [theirs, setTheirs] = useState<Stored<T> | null>(null);
  const [saving, setSaving] = useState(false);
  const [failure, setFailure] = useState<{ json: string; error: unknown } | null>(null);
  const failed = failure !== null && failure.json === json ? failure : null;

  /** The count of saves afterwards, null when it could not be saved. */
  const send = async (revision: number): Promise<number | null> => {
    if (content === null || json === null) return null;
    setSaving(true);
    try {
      const fresh = await save(content, revision);
      const next = fresh?.draftRevision ?? revision;
      setKept({ json, revision: next, at: new Date() });
      setTheirs(null);
      setFailure(null);
      return next;
    } catch (error) {
      if (reasonOf(error) === "CONFLICT") setTheirs(await readTheirs());
      else setFailure({ json, error });
      return null;
    } finally {
      setSaving(false);
    }
  };
  const dirty = json !== kept.json;
  const onPause = useEffectEvent((typed: string | null) => {
    if (typed === json) void send(kept.revision);
  });
  const wait = dirty && json !== null && theirs === null && failed === null && !saving;
  useEffect(() => {
    if (!wait) return undefined;
    const timer = setTimeout(() => onPause(json), PAUSE_MS);
    return () => clearTimeout(timer);
  }, [wait, json]);

  return {
    state: stateOf(),
    /** Count of saves that the server has of this draft. */
    revision: kept.revision,
    /** Saves what is typed now, if anything; false when it could not. */
    flush: async () => !dirty || (await send(kept.revision)) !== null,
    /** The same, and answers the count of saves of what is on the server then; null when it could not. */
    settle: () => (dirty ? send(kept.revision) : Promise.resolve(kept.revision)),
    retry: () => void send(kept.revision),
    /** After a conflict: saves the own content on top of theirs. */
    saveOverTheirs: () => void (theirs !== null && send(theirs.draftRevision)),
    /** After a conflict: what is on the screen now is theirs. */
    tookTheirs: (taken: T | null) => {
      if (theirs === null) return;
      setKept({
        json: taken === null ? null : JSON.stringify(taken),
        revision: theirs.draftRevision,
        at: null,
      });
      setTheirs(null);
    },
  };

  function stateOf(): SaveState<T> {
    if (theirs !== null) return { kind: "conflict", theirs };
    if (json === null) return { kind: "invalid" };
    if (saving) return { kind: "saving" };
    if (failed !== null) return { kind: "failed", error: failed.error };
    return dirty ? { kind: "waiting" } : { kind: "saved", at: kept.at };
  }
}
