import { localDateAt } from "@soepel/domain/zone";
import type { Template } from "@soepel/domain/wire/library";
import { dateWithYear } from "@soepel/i18n/format";
import { templateTexts } from "@soepel/i18n/staff/templates";
import { minutesShort } from "../../components/plan-editor/model/dose-short.ts";
import type { PlanView } from "../../components/plan-editor/model/plan-view.ts";
import { useLocale } from "../../lib/locale.ts";
import { useMe } from "../../lib/session.ts";

/** The grey sentence of the header: version in use since when, minutes of the longest day, number of items. */
export function useTemplateFacts(template: Template, view: PlanView): string {
  const locale = useLocale();
  const t = templateTexts[locale];
  const { practice } = useMe();
  const current = template.versions.find(({ status }) => status === "published");
  const longest = view.week.reduce(
    (most, day) => (day !== null && (most === null || day.max > most.max) ? day : most),
    null,
  );
  const facts: string[] = [];
  if (current === undefined) facts.push(t.notPublished);
  else if (current.publishedAt === null) facts.push(t.inUseShipped(current.version));
  else {
    const since = localDateAt(Date.parse(current.publishedAt), practice.timeZone);
    facts.push(t.inUse(current.version, dateWithYear(since, locale)));
  }
  if (longest !== null) facts.push(t.minutes(minutesShort(longest, locale)));
  facts.push(t.items(view.lines.length));
  return facts.join(" · ");
}
