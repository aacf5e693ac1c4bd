import { Link } from "@tanstack/react-router";
import { libraryFileTexts } from "@soepel/i18n/staff/library-file";
import { libraryTexts } from "@soepel/i18n/staff/library";
import { Crumbs, Page, PageHeader } from "../../components/page.tsx";
import { useLocale } from "../../lib/locale.ts";
import { urls } from "../../lib/urls.ts";
import { ExportCard } from "./export-card.tsx";
import { ImportCard } from "./import-card.tsx";
import "./library-file.css";

/** The library as a file: out, and in with a report before anything is written. */
export function LibraryFilePage() {
  const locale = useLocale();
  const t = libraryFileTexts[locale];
  return (
    <Page width="form">
      <Crumbs>
        {[
          <Link key="library" to={urls.exercises}>
            {libraryTexts[locale].title}
          </Link>,
          t.title,
        ]}
      </Crumbs>
      <PageHeader title={t.title} tab={t.title} />
      <div className="lf">
        <ExportCard />
        <ImportCard />
      </div>
    </Page>
  );
}
