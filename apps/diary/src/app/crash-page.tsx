import { Component, type ReactNode } from "react";
import { frameTexts } from "@soepel/i18n/diary/frame";
import { useLocale } from "../lib/settings.ts";

function Crashed() {
  const t = frameTexts[useLocale()];
  return (
    <main className="pad gate">
      <h1>{t.crashed}</h1>
      <p className="hint">{t.crashedHint}</p>
      <div className="sp" />
      <button type="button" className="btn pri" onClick={() => location.reload()}>
        {t.reopen}
      </button>
    </main>
  );
}

/** A fault in one page must not leave a white screen; answers are in the queue and not in the page. */
export class CrashPage extends Component<{ children: ReactNode }, { crashed: boolean }> {
  override state = { crashed: false };
  static getDerivedStateFromError() {
    return { crashed: true };
  }
  override render() {
    return this.state.crashed ? <Crashed /> : this.props.children;
  }
}
