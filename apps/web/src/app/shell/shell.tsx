import { useQuery } from "@tanstack/react-query";
import { Outlet } from "@tanstack/react-router";
import { lazy, Suspense, useState } from "react";
import { shellTexts } from "@soepel/i18n/staff/shell";
import { CrumbPlace } from "../../components/page.tsx";
import { ToastPlace } from "../../components/toast.tsx";
import { FlagStrip } from "../../features/flags/flag-strip.tsx";
import { UnattendedStrip } from "../../features/flags/unattended-strip.tsx";
import { freshLoginRequest } from "../../lib/fresh-login.ts";
import { useTexts } from "../../lib/locale.ts";
import { useMayDo } from "../../lib/session.ts";
import { useStore } from "../../lib/store.ts";
import { trpc } from "../../lib/trpc.ts";
import { Rail } from "./rail.tsx";
import { TopBar } from "./top-bar.tsx";
import "./shell.css";

const FreshLoginDialog = lazy(() =>
  import("../../features/session/fresh-login-dialog.tsx").then((module) => ({
    default: module.FreshLoginDialog,
  })),
);

/** The frame of every signed-in page: menu, top bar, open red flags, the page. */
export function Shell() {
  const t = useTexts(shellTexts);
  const [crumbs, setCrumbs] = useState<HTMLElement | null>(null);
  const seesPatients = useMayDo("caseload.read");
  const freshLogin = useStore(freshLoginRequest);
  const flags = useQuery(
    trpc.flag.listOpen.queryOptions(undefined, { enabled: seesPatients, refetchInterval: 60_000 }),
  );
  const unattended = useQuery(
    trpc.care.unattendedAlarms.queryOptions(undefined, { enabled: seesPatients, refetchInterval: 60_000 }),
  );
  return (
    <div className="app">
      <a className="skip" href="#content">
        {t.skip}
      </a>
      <Rail openFlags={flags.data?.length ?? 0} />
      <div className="app-col">
        <div className="app-head no-print">
          <TopBar onCrumbPlace={setCrumbs} />
          <FlagStrip flags={flags.data ?? []} />
          <UnattendedStrip flags={unattended.data?.flags ?? []} />
        </div>
        <CrumbPlace value={crumbs}>
          <main id="content" className="app-main" tabIndex={-1}>
            <Outlet />
          </main>
        </CrumbPlace>
      </div>
      <ToastPlace />
      {freshLogin && (
        <Suspense fallback={null}>
          <FreshLoginDialog request={freshLogin} />
        </Suspense>
      )}
    </div>
  );
}
