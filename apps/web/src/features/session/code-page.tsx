import { useSearch } from "@tanstack/react-router";
import { sessionTexts } from "@soepel/i18n/staff/session";
import { TabTitle } from "../../components/page.tsx";
import { ButtonLink } from "../../components/button.tsx";
import { useTexts } from "../../lib/locale.ts";
import { urls } from "../../lib/urls.ts";
import { CodeForm } from "./code-form.tsx";
import { useStore } from "../../lib/store.ts";
import { useEnter } from "./enter.ts";
import { pendingEmail } from "./pending-email.ts";

export function CodePage() {
  const t = useTexts(sessionTexts);
  const { to } = useSearch({ from: "/door/login/code" });
  const enter = useEnter();
  return (
    <>
      <TabTitle of={t.codeTitle} />
      <CodeForm email={useStore(pendingEmail)} onDone={() => void enter(to)} />
      <div className="door-links">
        <ButtonLink to={urls.login} look="quiet" size="small">
          {t.otherAccount}
        </ButtonLink>
      </div>
    </>
  );
}
