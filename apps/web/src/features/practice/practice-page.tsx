import { useMutation, useQuery } from "@tanstack/react-query";
import { useState, type FormEvent } from "react";
import { practiceSettingsSchema, type PracticeSettings } from "@soepel/domain/wire/people";
import { weekdayTexts } from "@soepel/i18n/common";
import { practiceTexts } from "@soepel/i18n/staff/practice";
import { Button } from "../../components/button.tsx";
import { FieldGroup, SelectField, TextField } from "../../components/field.tsx";
import { Page, PageHeader } from "../../components/page.tsx";
import { ErrorBar, Panel } from "../../components/panel.tsx";
import { Card } from "../../components/parts.tsx";
import { showToast } from "../../components/toast.tsx";
import { issuesOf } from "../../lib/errors.ts";
import { useCheckedForm } from "../../lib/form.ts";
import { useLocale, useTexts } from "../../lib/locale.ts";
import { queryClient } from "../../lib/query-client.ts";
import { trpc } from "../../lib/trpc.ts";
import { RemindersCard } from "./reminders-card.tsx";
import "./practice.css";

export function PracticePage() {
  const t = useTexts(practiceTexts);
  const query = useQuery(trpc.practice.read.queryOptions(undefined, { refetchOnWindowFocus: false }));
  return (
    <Page width="form">
      <PageHeader title={t.title} tab={t.title} />
      <Panel query={query} skeleton={[150, 150, 120, 100]}>
        {(settings) => <SettingsForm settings={settings} />}
      </Panel>
      <RemindersCard />
    </Page>
  );
}

const zones = Intl.supportedValuesOf("timeZone").filter((zone) => zone.startsWith("Europe/"));

function SettingsForm({ settings }: { settings: PracticeSettings }) {
  const t = useTexts(practiceTexts);
  const [draft, setDraft] = useState(settings);
  const update = useMutation(
    trpc.practice.update.mutationOptions({
      onSuccess: () => {
        showToast({ text: t.saved });
        return Promise.all([
          queryClient.invalidateQueries(trpc.practice.pathFilter()),
          queryClient.invalidateQueries(trpc.session.pathFilter()),
          queryClient.invalidateQueries(trpc.caseload.pathFilter()),
        ]);
      },
    }),
  );
  const { submit, errorAt } = useCheckedForm(practiceSettingsSchema, draft, update.error);
  const set = (part: Partial<PracticeSettings>) => setDraft({ ...draft, ...part });
  const text = (key: "name" | "phonePractice" | "phoneGp" | "phoneOutOfHours") => ({
    value: draft[key],
    error: errorAt(key),
    onChange: (event: { target: { value: string } }) => set({ [key]: event.target.value }),
  });
  const send = (event: FormEvent) => {
    event.preventDefault();
    const value = submit();
    if (value) update.mutate(value);
  };
  const changed = JSON.stringify(draft) !== JSON.stringify(settings);
  return (
    <form className="settings" onSubmit={send} noValidate>
      <Card title={t.general}>
        <div className="in settings-pair">
          <TextField label={t.name} hint={t.nameHint} maxLength={80} {...text("name")} />
          <SelectField
            label={t.timeZone}
            hint={t.timeZoneHint}
            value={draft.timeZone}
            error={errorAt("timeZone")}
            onChange={(event) => set({ timeZone: event.target.value })}
          >
            {(zones.includes(draft.timeZone) ? zones : [draft.timeZone, ...zones]).map((zone) => (
              <option key={zone}>{zone}</option>
            ))}
          </SelectField>
        </div>
      </Card>
      <Card title={t.phones} note={t.phonesNote}>
        <div className="in settings-three">
          <TextField
            label={t.phonePractice}
            hint={t.phonePracticeHint}
            type="tel"
            {...text("phonePractice")}
          />
          <TextField label={t.phoneGp} hint={t.phoneGpHint} type="tel" {...text("phoneGp")} />
          <TextField
            label={t.phoneOutOfHours}
            hint={t.phoneOutOfHoursHint}
            type="tel"
            {...text("phoneOutOfHours")}
          />
        </div>
      </Card>
      <Card title={t.reading}>
        <div className="in">
          <ReviewDays days={draft.reviewDays} onChange={(reviewDays) => set({ reviewDays })} />
        </div>
      </Card>
      <Card title={t.figures}>
        <div className="in">
          <FieldGroup legend={t.efficiency}>
            {(["TIB", "DSE"] as const).map((option) => (
              <label key={option} className="settings-radio">
                <input
                  type="radio"
                  name="efficiency"
                  checked={draft.sleepEfficiency === option}
                  onChange={() => set({ sleepEfficiency: option })}
                />
                {t.efficiencyOptions[option]}
              </label>
            ))}
          </FieldGroup>
        </div>
      </Card>
      {update.error && issuesOf(update.error).length === 0 && <ErrorBar error={update.error} />}
      <div className="settings-save">
        {changed && <span className="s sec">{t.unsaved}</span>}
        <Button type="submit" look="primary" disabled={!changed || update.isPending}>
          {t.save}
        </Button>
      </div>
    </form>
  );
}

function ReviewDays({ days, onChange }: { days: readonly number[]; onChange: (days: number[]) => void }) {
  const t = useTexts(practiceTexts);
  const names = weekdayTexts[useLocale()].long;
  const toggle = (day: number) =>
    onChange(
      days.includes(day) ? days.filter((other) => other !== day) : [...days, day].toSorted((a, b) => a - b),
    );
  return (
    <FieldGroup legend={t.reviewDays} hint={days.length === 0 ? t.noReviewDays : t.reviewDaysHint}>
      <div className="settings-days">
        {names.map((name, index) => {
          const on = days.includes(index + 1);
          return (
            <button
              key={name}
              type="button"
              className={on ? "chip on" : "chip"}
              aria-pressed={on}
              onClick={() => toggle(index + 1)}
            >
              {name}
            </button>
          );
        })}
      </div>
    </FieldGroup>
  );
}
