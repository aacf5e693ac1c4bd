import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { PatientId, PracticeId, LocalDate } from "@soepel/domain/primitives";
import { openRepo, type Repo } from "@soepel/db/repo/repo";
import type { DueReminder } from "@soepel/db/repo/reminders";
import { openTestDatabase } from "@soepel/db/testing/database";
import { makeLink, makePatient, makePractice, makeStaff } from "@soepel/db/testing/builders";
import type { Database } from "@soepel/db/client";
import { headerOf, openMailbox } from "../testing/mailbox.ts";
import { startReminders } from "./clockwork.ts";
import { deliverBy } from "./deliver.ts";
import { outcomeOf, smtpMailer } from "./mailer.ts";

let database: Database;
let repo: Repo;
let practiceId: PracticeId;
let patientId: PatientId;
beforeAll(async () => {
  database = await openTestDatabase();
  repo = openRepo(database);
  ({ practiceId } = await makePractice(database));
  const { staffId } = await makeStaff(database, practiceId);
  patientId = await makePatient(database, { practiceId, staffId });
  const { linkId } = await makeLink(database, { practiceId, staffId, patientId });
  await repo.asPatient({ kind: "patient", practiceId, patientId, linkId }, (own) =>
    own.reminder.set(
      { channel: "email", email: "mevrouw@post.example", atMinute: 480 as never },
      "t".repeat(43),
      new Date("2026-03-09T12:00:00Z"),
    ),
  );
});
afterAll(() => database.close());

const publicUrl = "https://soepel.test";
const now = () => new Date("2026-03-10T07:05:00Z");
const noPush = () => Promise.resolve("sent" as const);
const due = (more: Partial<DueReminder> = {}): DueReminder => ({
  patientId,
  practiceId,
  date: "2026-03-10" as LocalDate,
  locale: "nl",
  channel: "email",
  email: "mevrouw@post.example",
  push: null,
  offToken: "t".repeat(43),
  demo: false,
  ...more,
});

/** Words that would tell a reader over the shoulder what this is about, in both languages. */
const telling =
  /pijn|stijf|slaap|rug|klacht|oefening|therap|fysio|praktijk|pati[eë]nt|pain|stiff|sleep|back|exercise|practice|patient|health|gezond|dagboek|diary/i;

describe("a mail to a captured mail server", () => {
  it("arrives once from two server processes and says nothing about health, also in its headers", async () => {
    const mailbox = await openMailbox();
    const start = () =>
      startReminders({
        repo,
        mail: "on",
        mailer: smtpMailer(mailbox.url, "Soepel <herinnering@soepel.test>"),
        pusher: noPush,
        publicUrl,
        now,
        onError: (error) => {
          throw error;
        },
      });
    const processes = [start(), start()];
    await expect.poll(() => mailbox.caught.length, { timeout: 10_000 }).toBe(1);
    await Promise.all(processes.map((one) => one.stop()));
    expect(mailbox.caught).toHaveLength(1);
    const [mail] = mailbox.caught;
    expect(mail!.to).toBe("mevrouw@post.example");
    const readable = mail!.data;
    expect(readable).toContain(`${publicUrl}/d/#uit.${"t".repeat(43)}`);
    expect(headerOf(readable, "Auto-Submitted")).toBe("auto-generated");
    expect(headerOf(readable, "Content-Type"), "text and nothing else").toMatch(/^text\/plain/);
    expect(headerOf(readable, "List-Unsubscribe")).toBe(`<${publicUrl}/reminder/off/${"t".repeat(43)}>`);
    expect(headerOf(readable, "List-Unsubscribe-Post")).toBe("List-Unsubscribe=One-Click");
    expect(readable).not.toMatch(telling);
    await mailbox.close();
  });

  it("in English is as silent", async () => {
    const mailbox = await openMailbox();
    const mailer = smtpMailer(mailbox.url, "Soepel <herinnering@soepel.test>");
    const deliver = deliverBy({ repo, mailer, pusher: noPush, publicUrl, now });
    expect(await deliver(due({ locale: "en" }))).toBe("sent");
    expect(mailbox.caught[0]!.data).toContain("Reminder");
    expect(mailbox.caught[0]!.data).not.toMatch(telling);
    mailer.close();
    await mailbox.close();
  });

  it.each([
    ["a temporary refusal may be tried again", "RCPT", "451 later", "failed"],
    ["a lasting refusal is not tried again", "RCPT", "550 unknown", "refused"],
    ["a full mailbox at the end of the command", "DATA", "452 full", "failed"],
  ])("%s", async (_name, at, line, outcome) => {
    const mailbox = await openMailbox((command) => (command === at ? line : null));
    const mailer = smtpMailer(mailbox.url, "Soepel <herinnering@soepel.test>");
    expect(await mailer.send({ to: "a@post.example", subject: "x", text: "y", off: publicUrl })).toBe(
      outcome,
    );
    mailer.close();
    await mailbox.close();
  });

  it("a mail server that is not there surely took nothing; a line lost after the text counts as sent", async () => {
    const mailbox = await openMailbox();
    await mailbox.close();
    const mailer = smtpMailer(mailbox.url, "Soepel <herinnering@soepel.test>");
    expect(await mailer.send({ to: "a@post.example", subject: "x", text: "y", off: publicUrl })).toBe(
      "failed",
    );
    mailer.close();
    expect(outcomeOf({ code: "ETIMEDOUT", command: "DATA" })).toBe("sent");
    expect(outcomeOf({ code: "ETIMEDOUT", command: "CONN" })).toBe("failed");
  });
});

describe("without a mail server", () => {
  it("a demo practice keeps the mail to show it, without the address; another practice sends nothing", async () => {
    const deliver = deliverBy({ repo, mailer: null, pusher: noPush, publicUrl, now });
    expect(await deliver(due())).toBe("refused");
    expect(await deliver(due({ demo: true }))).toBe("sent");
    const staff = { kind: "staff" as const, practiceId, staffId: patientId as never, role: "admin" };
    const [mail] = await repo.asStaff(staff, (own) => own.demoMails());
    expect(mail).toMatchObject({ to: "m…@post.example", subject: "Herinnering" });
  });
});
