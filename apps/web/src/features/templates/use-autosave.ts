import { useMutation } from "@tanstack/react-query";
import { useEffect, useEffectEvent, useState } from "react";
import type { TemplateContent } from "@soepel/domain/content";
import type { Template, TemplateVersion } from "@soepel/domain/wire/plans";
import { reasonOf } from "../../lib/errors.ts";
import { queryClient } from "../../lib/query-client.ts";
import { trpc } from "../../lib/trpc.ts";

const PAUSE_MS = 900;

export const draftOfTemplate = (template: Template): TemplateVersion | undefined =>
  template.versions.find(({ status }) => status === "draft");

export type SaveState =
  | { kind: "saved"; at: Date | null }
  | { kind: "waiting" | "saving" | "invalid" }
  | { kind: "failed"; error: unknown }
  /** Another admin saved in between; theirs is their content. */
  | { kind: "conflict"; theirs: TemplateVersion };

/**
 * Saves a draft a moment after the last change, one save at a time, each on top of the revision it knows. Content null means
 * that it cannot be saved as it is. Nothing of another person is ever overwritten: that becomes a conflict to choose in.
 */
export function useAutosave(template: Template, draft: TemplateVersion, content: TemplateContent | null) {
  const { templateId } = template;
  const json = content === null ? null : JSON.stringify(content);
  const [kept, setKept] = useState({ json, revision: draft.draftRevision, at: null as Date | null });
  const [theirs, setTheirs] = useState<TemplateVersion | null>(null);
  const mutation = useMutation(trpc.library.saveDraft.mutationOptions());
  const failed = mutation.isError && mutation.variables.content === content ? mutation.error : null;

  const save = async (revision: number): Promise<boolean> => {
    if (content === null || json === null) return false;
    try {
      const fresh = await mutation.mutateAsync({ templateId, draftRevision: revision, content });
      setKept({ json, revision: draftOfTemplate(fresh)?.draftRevision ?? revision, at: new Date() });
      setTheirs(null);
      queryClient.setQueryData(trpc.library.template.queryKey({ templateId }), fresh);
      void queryClient.invalidateQueries(trpc.library.templates.pathFilter());
      return true;
    } catch (error) {
      if (reasonOf(error) === "CONFLICT") {
        const fresh = await queryClient.fetchQuery({
          ...trpc.library.template.queryOptions({ templateId }),
          staleTime: 0,
        });
        setTheirs(draftOfTemplate(fresh) ?? null);
      }
      return false;
    }
  };
  const dirty = json !== kept.json;
  const onPause = useEffectEvent((typed: string | null) => {
    if (typed === json) void save(kept.revision);
  });
  const wait = dirty && json !== null && theirs === null && failed === null && !mutation.isPending;
  useEffect(() => {
    if (!wait) return undefined;
    const timer = setTimeout(() => onPause(json), PAUSE_MS);
    return () => clearTimeout(timer);
  }, [wait, json]);

  return {
    state: stateOf(),
    /** Saves what is typed now, if anything; false when it could not. */
    flush: () => (dirty ? save(kept.revision) : Promise.resolve(true)),
    retry: () => void save(kept.revision),
    /** After a conflict: saves the own content on top of theirs. */
    saveOverTheirs: () => void (theirs !== null && save(theirs.draftRevision)),
    /** After a conflict: what is on the screen now is theirs. */
    tookTheirs: (taken: TemplateContent | null) => {
      if (theirs === null) return;
      setKept({
        json: taken === null ? null : JSON.stringify(taken),
        revision: theirs.draftRevision,
        at: null,
      });
      setTheirs(null);
    },
  };

  function stateOf(): SaveState {
    if (theirs !== null) return { kind: "conflict", theirs };
    if (json === null) return { kind: "invalid" };
    if (mutation.isPending) return { kind: "saving" };
    if (failed !== null) return { kind: "failed", error: failed };
    return dirty ? { kind: "waiting" } : { kind: "saved", at: kept.at };
  }
}
