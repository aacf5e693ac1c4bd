import { useMutation } from "@tanstack/react-query";
import { Link, useNavigate } from "@tanstack/react-router";
import { useState, type FormEvent } from "react";
import { breakGlassInputSchema } from "@soepel/domain/wire/care";
import { commonTexts } from "@soepel/i18n/common";
import { careTexts } from "@soepel/i18n/staff/care";
import { patientTexts } from "@soepel/i18n/staff/patients";
import { Button, ButtonLink } from "../../components/button.tsx";
import { TextArea, TextField } from "../../components/field.tsx";
import { Crumbs, Page, PageHeader } from "../../components/page.tsx";
import { ErrorBar } from "../../components/panel.tsx";
import { issuesOf, reasonOf } from "../../lib/errors.ts";
import { useCheckedForm } from "../../lib/form.ts";
import { useTexts } from "../../lib/locale.ts";
import { trpc } from "../../lib/trpc.ts";
import { urls } from "../../lib/urls.ts";
import "./patients.css";

/** Opens a patient of a colleague for reading, with a written reason. */
export function GlassPage() {
  const t = useTexts(careTexts).glass;
  const patients = useTexts(patientTexts);
  const common = useTexts(commonTexts);
  const navigate = useNavigate();
  const [draft, setDraft] = useState({ who: "", reason: "" });
  const open = useMutation(
    trpc.care.breakGlass.mutationOptions({
      onSuccess: ({ patientId }) => navigate({ to: urls.patient, params: { patientId }, search: {} }),
    }),
  );
  const { submit, errorAt } = useCheckedForm(breakGlassInputSchema, draft, open.error);
  const send = (event: FormEvent) => {
    event.preventDefault();
    const value = submit();
    if (value) open.mutate(value);
  };
  const reason = open.error === null ? null : reasonOf(open.error);
  const who = reason === "NOT_FOUND" ? t.nobody : reason === "CONFLICT" ? t.several : errorAt("who");
  return (
    <Page width="form">
      <Crumbs>
        {[
          <Link key="list" to={urls.caseload}>
            {patients.caseload}
          </Link>,
          t.title,
        ]}
      </Crumbs>
      <PageHeader title={t.title} tab={t.title} />
      <form className="card patient-form" onSubmit={send} noValidate>
        <p className="sec s">{t.note}</p>
        <TextField
          label={t.who}
          hint={t.whoHint}
          autoComplete="off"
          autoFocus
          maxLength={80}
          value={draft.who}
          error={who}
          onChange={(event) => setDraft({ ...draft, who: event.target.value })}
        />
        <TextArea
          label={t.reason}
          hint={t.reasonHint}
          maxLength={300}
          value={draft.reason}
          error={errorAt("reason")}
          onChange={(event) => setDraft({ ...draft, reason: event.target.value })}
        />
        {open.error !== null &&
          reason !== "NOT_FOUND" &&
          reason !== "CONFLICT" &&
          issuesOf(open.error).length === 0 && <ErrorBar error={open.error} />}
        <div className="patient-actions">
          <ButtonLink to={urls.caseload}>{common.cancel}</ButtonLink>
          <Button type="submit" look="primary" disabled={open.isPending}>
            {t.open}
          </Button>
        </div>
      </form>
    </Page>
  );
}
