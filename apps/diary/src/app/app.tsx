import { lazy, Suspense, useEffect, useState, type ReactNode } from "react";
import { useQueryClient } from "@tanstack/react-query";
import { frameTexts } from "@soepel/i18n/diary/frame";
import { forgetPerson, phoneNote, tabNote } from "../lib/device.ts";
import { actAs, api } from "../lib/api.ts";
import { DiaryProvider } from "../lib/diary.tsx";
import { ownerOf, takeToken, type Opened } from "../lib/link.ts";
import { swap } from "../lib/navigation.ts";
import { queue } from "../lib/running-queue.ts";
import { useLocale } from "../lib/settings.ts";
import { CodePage } from "../features/code/code-page.tsx";
import { Screens, type OpenedDiary } from "./screens.tsx";

/** Whether the phone was opened with this very link or these very letters for the person it knows. */
const isOf = (token: string, owner: string) => ownerOf(token) === (phoneNote.get("opened") ?? owner);

/** How long closing waits for the last answers to leave. */
const LEAVE_WITHIN_MS = 2000;

const OffPage = lazy(() => import("../features/reminder/off-page.tsx").then((m) => ({ default: m.OffPage })));

/** The door and what lies behind it. Nothing is sent before a code was entered on this phone for this very link. */
export function App({ first }: { first: Opened }) {
  const client = useQueryClient();
  const [token, setToken] = useState(first.token);
  const [off, setOff] = useState(first.off);
  const [owner, setOwner] = useState(() => {
    const known = phoneNote.get("owner");
    return known !== null && (token === null || isOf(token, known)) ? known : null;
  });
  // Before anything below asks the server.
  actAs(owner);
  const [forgotten, setForgotten] = useState(false);
  useEffect(() => void queue.signedIn(owner ?? ""), [owner]);

  // A link opened in a tab that already holds the diary only changes the fragment: no page is loaded.
  useEffect(() => {
    const opened = () => {
      const { token: found, fresh, off: asked } = takeToken(location, history);
      if (asked !== null) setOff(asked);
      if (!fresh || found === null) return;
      setOff(null);
      setToken(found);
      setForgotten(false);
      setOwner((now) => (now !== null && isOf(found, now) ? now : null));
    };
    addEventListener("hashchange", opened);
    return () => removeEventListener("hashchange", opened);
  }, []);

  /** After the right code: from now on answers belong to this link. */
  const opened = ({ remember, mark, token: by }: OpenedDiary) => {
    const before = phoneNote.get("owner");
    if (before !== null && before !== mark) forgetPerson(before);
    tabNote.set("token", by);
    setToken(by);
    phoneNote.set("owner", mark);
    phoneNote.set("opened", ownerOf(by));
    phoneNote.set("remembered", remember ? "1" : phoneNote.get("remembered"));
    if (remember) phoneNote.set("token", by);
    setOwner(mark);
    actAs(mark);
    void queue.signedIn(mark);
    void client.invalidateQueries();
  };

  /** The phone forgets in any case; what just was given may leave first, and without internet the session ends by itself. */
  const forget = async () => {
    await Promise.race([queue.flush(), new Promise((resolve) => setTimeout(resolve, LEAVE_WITHIN_MS))]);
    void api.close.mutate().catch(() => undefined);
    forgetPerson(owner);
    client.clear();
    setForgotten(true);
    setOwner(null);
    swap({ name: "start" });
  };

  const codePage = (
    <CodePage
      key={token}
      token={forgotten ? null : token}
      onOpened={(by) => {
        swap({ name: "start" });
        opened(by);
      }}
    />
  );
  if (off !== null) {
    return (
      <Suspense fallback={<Loading />}>
        <OffPage token={off} onDone={() => setOff(null)} />
      </Suspense>
    );
  }
  if (owner === null) return codePage;
  return (
    <DiaryProvider owner={owner} loading={<Loading />} failed={failed} signedOut={codePage}>
      <Screens token={token} onOpened={opened} onForget={() => void forget()} />
    </DiaryProvider>
  );
}

function Loading() {
  const t = frameTexts[useLocale()];
  return (
    <main className="pad gate" aria-busy="true">
      <span className="mark" />
      <p className="hint" role="status">
        {t.loading}
      </p>
    </main>
  );
}

const failed = (again: () => void) => <Failed again={again} />;

function Failed({ again }: { again: () => void }): ReactNode {
  const t = frameTexts[useLocale()];
  return (
    <main className="pad gate">
      <span className="mark" />
      <h1>{t.loadFailed}</h1>
      <p className="hint">{t.loadFailedHint}</p>
      <div className="sp" />
      <button type="button" className="btn pri" onClick={again}>
        {t.again}
      </button>
    </main>
  );
}
