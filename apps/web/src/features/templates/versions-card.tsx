import { localDateAt } from "@soepel/domain/zone";
import type { TemplateVersion } from "@soepel/domain/wire/library";
import { dateWithYear } from "@soepel/i18n/format";
import { templateTexts } from "@soepel/i18n/staff/templates";
import { useLocale } from "../../lib/locale.ts";
import { useMe } from "../../lib/session.ts";

const BAR = 72;

/** Versions newest first: filled is in use, dashed is a draft; the bar is the number of plans that pin it. */
export function VersionsList({ versions }: { versions: readonly TemplateVersion[] }) {
  const locale = useLocale();
  const t = templateTexts[locale];
  const { practice } = useMe();
  const total = versions.reduce((sum, { plansInUse }) => sum + plansInUse, 0);
  const most = Math.max(1, ...versions.map(({ plansInUse }) => plansInUse));
  const current = versions.find(({ status }) => status === "published");
  const ordered = versions.toSorted((a, b) => b.version - a.version);
  return (
    <div>
      <h2>
        {t.versions} <span className="mut">{t.versionsNote(total)}</span>
      </h2>
      <ul className="tpl-versions">
        {ordered.map((version) => (
          <li
            key={version.templateVersionId}
            className={version.status === "draft" ? "draft" : version === current ? "cur" : ""}
          >
            <i />
            <div>
              <b>{t.versionName(version.version)}</b>
              <span className="mut">
                {version.publishedAt === null
                  ? version.status === "draft"
                    ? t.draft
                    : t.shipped
                  : [
                      dateWithYear(localDateAt(Date.parse(version.publishedAt), practice.timeZone), locale),
                      version.publishedBy,
                    ]
                      .filter(Boolean)
                      .join(", ")}
              </span>
              {version.changeNote !== null && <p>{version.changeNote}</p>}
              {version.changeNote === null && version.version === 1 && version.status !== "draft" && (
                <p>{t.first}</p>
              )}
            </div>
            <div className="tpl-use">
              {version.plansInUse === 0 ? (
                <span className="mut xs">{t.nowhere}</span>
              ) : (
                <>
                  <svg width={BAR} height="10" aria-hidden="true">
                    <rect width={(BAR * version.plansInUse) / most} height="10" rx="2" />
                  </svg>
                  <b>{version.plansInUse}</b>
                  <span className="vh">{t.plans(version.plansInUse)}</span>
                </>
              )}
            </div>
          </li>
        ))}
      </ul>
    </div>
  );
}
