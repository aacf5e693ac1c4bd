import { randomUUID } from "node:crypto";
import { codeTexts } from "@soepel/i18n/diary/code";
import { call, newPatient, rawCall } from "./support/api.ts";
import { openDiary, phone } from "./support/diary.ts";
import { expect, expectAccessible, test } from "./support/test.ts";

test("an admin who treats nobody sees no patient, in the browser or through the API", async ({
  demo,
  admin,
}) => {
  const { patientId } = await newPatient(await demo.as("therapist"), "Test Afgeschermd");
  await admin.goto("/");
  await expect(admin).toHaveURL(/\/templates/);
  await admin.goto(`/patients/${patientId}`);
  await expect(admin.getByText("Test Afgeschermd")).toHaveCount(0);
  await expect(admin).not.toHaveURL(new RegExp(patientId));
  const context = await demo.as("admin");
  const today = (await call<{ today: string }>(context, "staff/session.me")).today;
  for (const [procedure, input] of [
    ["staff/caseload.list", undefined],
    ["staff/patient.read", { patientId }],
    ["staff/review.read", { patientId, from: today, to: today }],
    ["staff/plan.read", { patientId }],
    ["staff/link.issue", { patientId }],
  ] as const) {
    expect(await rawCall(context, procedure, input), procedure).toMatchObject({
      status: 404,
      reason: "NOT_FOUND",
    });
  }
});

test("somebody else's patient and a patient who does not exist give the same answer", async ({
  demo,
  therapist,
}) => {
  const { patientId: foreign } = await newPatient(await demo.as("both"), "Test Van Een Ander");
  const context = await demo.as("therapist");
  const answers = await Promise.all(
    [foreign, randomUUID()].map((patientId) => rawCall(context, "staff/patient.read", { patientId })),
  );
  const [other, none] = answers.map(({ status, reason }) => ({ status, reason }));
  expect(other).toEqual({ status: 404, reason: "NOT_FOUND" });
  expect(none).toEqual(other);
  await therapist.goto(`/patients/${foreign}`);
  await expect(therapist.getByText("Test Van Een Ander")).toHaveCount(0);
  await expectAccessible(therapist);
});

test("without a session every door is closed", async ({ demo, browser }) => {
  const stranger = await browser.newContext({ baseURL: demo.server.url });
  for (const procedure of ["staff/caseload.list", "staff/practice.audit", "diary/today"]) {
    const { status, reason } = await rawCall(
      stranger,
      procedure,
      procedure === "staff/practice.audit" ? { before: null } : undefined,
    );
    expect({ status, reason }, procedure).toEqual({ status: 401, reason: "NOT_SIGNED_IN" });
  }
  const page = await stranger.newPage();
  await page.goto("/templates");
  await expect(page).toHaveURL(/\/login/);
  await stranger.close();
});

test("a revoked link ends the diary at once and reads like a wrong code", async ({ demo, browser }) => {
  const therapist = await demo.as("therapist");
  const { patientId, link } = await newPatient(therapist, "Test Ingetrokken");
  const context = await browser.newContext({ ...phone, baseURL: demo.server.url });
  const page = await context.newPage();
  await openDiary(page, link);
  await call(therapist, "staff/link.revoke", { patientId });
  expect((await rawCall(context, "diary/today")).reason).toBe("NOT_SIGNED_IN");

  const t = codeTexts.nl;
  await page.goto("about:blank");
  await page.goto(link.url);
  await page.getByLabel(t.label).fill(link.code);
  await page.getByRole("button", { name: t.open, exact: true }).tap();
  await expect(page.getByRole("alert")).toContainText(t.wrong);
  await expectAccessible(page);
  await context.close();
});

test("five wrong codes lock a link, and then the right one does not open it either", async ({
  demo,
  browser,
}) => {
  const { link } = await newPatient(await demo.as("therapist"), "Test Op Slot");
  const context = await browser.newContext({ baseURL: demo.server.url });
  const token = new URL(link.url).hash.slice(1);
  const wrong = link.code === "000000" ? "111111" : "000000";
  const attempt = (code: string) => rawCall(context, "diary/open", { token, code, remember: false });
  const answers = [];
  for (let n = 0; n < 5; n += 1) answers.push((await attempt(wrong)).reason);
  answers.push((await attempt(link.code)).reason);
  expect(new Set(answers)).toEqual(new Set(["LINK_OR_CODE"]));
  await context.close();
});
