import { lazy, Suspense, useState } from "react";
import type { FlagWire } from "@soepel/domain/wire/patients";
import { flagTexts } from "@soepel/i18n/staff/flags";
import { Button, ButtonLink } from "../../components/button.tsx";
import { Icon } from "../../components/icon.tsx";
import { useTexts } from "../../lib/locale.ts";
import { urls } from "../../lib/urls.ts";
import { FlagSentence, isSameDay } from "./flag-sentence.tsx";
import "./flags.css";

/** Comes with its dialog code when somebody deals with a flag, not with every page. */
const AcknowledgeDialog = lazy(() =>
  import("./acknowledge-dialog.tsx").then((module) => ({ default: module.AcknowledgeDialog })),
);

const rank = { "112": 0, A: 1, B: 2, C: 3 } as const;

/** Most urgent first, then the one that waits longest. */
const byUrgency = (a: FlagWire, b: FlagWire) =>
  rank[a.urgency] - rank[b.urgency] || a.reportedAt.localeCompare(b.reportedAt);

/** Every open red flag of the therapist's patients, on every page until it is dealt with. */
export function FlagStrip({ flags }: { flags: readonly FlagWire[] }) {
  const t = useTexts(flagTexts);
  const [opened, setOpened] = useState<FlagWire | null>(null);
  const ordered = flags.toSorted(byUrgency);
  const first = ordered[0];
  const sameDay = flags.filter(isSameDay).length;
  return (
    <>
      {first && (
        <section className={sameDay > 0 ? "flag-strip" : "flag-strip soon"} role="alert">
          <Icon name="flag" size={18} stroke={1.8} />
          <p>
            <b className="t">{sameDay > 0 ? t.today(sameDay) : t.days(flags.length)}</b>
            <FlagSentence flag={first} />
          </p>
          <span className="end">
            <ButtonLink to={urls.patient} params={{ patientId: first.patientId }} size="small">
              {t.openPatient}
            </ButtonLink>
            <Button size="small" look={sameDay > 0 ? "urgent" : "plain"} onClick={() => setOpened(first)}>
              {flags.length > 1 ? t.acknowledgeAll(flags.length) : t.acknowledge}
            </Button>
          </span>
        </section>
      )}
      {opened && (
        <Suspense fallback={null}>
          <AcknowledgeDialog
            flag={opened}
            others={ordered.filter((flag) => flag.flagId !== opened.flagId)}
            onNext={setOpened}
          />
        </Suspense>
      )}
    </>
  );
}
