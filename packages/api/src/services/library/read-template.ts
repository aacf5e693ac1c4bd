import { mayDo } from "@soepel/domain/access";
import type { TemplateId } from "@soepel/domain/primitives";
import type { Template } from "@soepel/domain/wire/library";
import type { StaffContext } from "../../context.ts";
import { asStaffUnlogged } from "../acting.ts";
import { templateView } from "./template-view.ts";

export const readTemplate = (ctx: StaffContext, input: { templateId: TemplateId }): Promise<Template> =>
  asStaffUnlogged(ctx, (repo) =>
    templateView(repo, input.templateId, { drafts: mayDo(ctx.actor.roles, "library.write") }),
  );
