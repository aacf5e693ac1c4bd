import { useSuspenseQuery } from "@tanstack/react-query";
import { mayDo, type Action } from "@soepel/domain/access";
import type { Me } from "@soepel/domain/wire/people";
import { trpc } from "./trpc.ts";

/** The signed-in person with roles, language, practice and the server's today. Only below the signed-in routes. */
export const useMe = (): Me => useSuspenseQuery(trpc.session.me.queryOptions()).data;

/** Whether the person's roles allow an action at all: the same table the server reads. */
export const useMayDo = (action: Action): boolean => mayDo(useMe().roles, action);
