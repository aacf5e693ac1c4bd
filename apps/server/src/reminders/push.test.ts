import { createECDH } from "node:crypto";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { LinkId, PatientId, PracticeId, StaffId } from "@soepel/domain/primitives";
import { sendDueReminders } from "@soepel/api/services/reminder/send-due";
import { openRepo, type Repo } from "@soepel/db/repo/repo";
import { openTestDatabase } from "@soepel/db/testing/database";
import { makeLink, makePatient, makePractice, makeStaff } from "@soepel/db/testing/builders";
import type { Database } from "@soepel/db/client";
import {
  breakOff,
  hangUp,
  makePhone,
  openPushService,
  status,
  trustLocalhost,
  vapidClaims,
} from "../testing/push-service.ts";
import { deliverBy } from "./deliver.ts";
import { pushErrorOutcome, pushKeys, pushOutcome, webPusher } from "./push.ts";

const subject = "https://soepel.test";
const keys = pushKeys("a secret of the tests, long enough");

let database: Database;
let repo: Repo;
let practiceId: PracticeId;
let staffId: StaffId;
beforeAll(async () => {
  trustLocalhost();
  database = await openTestDatabase();
  repo = openRepo(database);
  ({ practiceId } = await makePractice(database));
  ({ staffId } = await makeStaff(database, practiceId));
});
afterAll(() => database.close());

/** A patient who wants a push at 08:00 on a phone of this push service, and one look at the clock. */
async function reminded(endpoint: string) {
  const patientId: PatientId = await makePatient(database, { practiceId, staffId });
  const { linkId }: { linkId: LinkId } = await makeLink(database, { practiceId, staffId, patientId });
  const phone = makePhone(endpoint);
  await repo.asPatient({ kind: "patient", practiceId, patientId, linkId }, (own) =>
    own.reminder.set(
      { channel: "push", push: phone.address, atMinute: 480 as never },
      patientId.padEnd(43, "x"),
      new Date("2026-03-09T12:00:00Z"),
    ),
  );
  const lookAt = (clock: string) => {
    const now = () => new Date(`2026-03-10T${clock}:00+01:00`);
    const pusher = webPusher(keys, subject);
    const deliver = deliverBy({ repo, mailer: null, pusher, publicUrl: subject, now });
    return sendDueReminders({ repo, now, requestId: "test", channels: ["push"], deliver });
  };
  const stored = async () =>
    (
      await database.query<{ push: unknown; stopped: boolean }>(
        "test_push_stored",
        "SELECT push, stopped_at IS NOT NULL AS stopped FROM reminder WHERE patient_id = $1",
        [patientId],
      )
    )[0];
  return { phone, lookAt, stored };
}

describe("a push message on the wire", () => {
  it("can be read with the keys of the phone and by nobody else, and is signed for this push service", async () => {
    const service = await openPushService();
    const { phone, lookAt } = await reminded(service.endpoint);
    expect(await lookAt("08:01")).toBe(1);
    const [sent] = service.pushed;
    expect(JSON.parse(phone.read(sent!.body))).toEqual({
      title: "Herinnering",
      body: "Vandaag is nog leeg. Invullen duurt ongeveer 1 minuut.",
    });
    expect(() => makePhone(service.endpoint).read(sent!.body)).toThrow(/./);
    expect(sent).toMatchObject({
      method: "POST",
      path: "/send/one",
      headers: {
        "content-encoding": "aes128gcm",
        "content-type": "application/octet-stream",
        ttl: `${4 * 3600}`,
        urgency: "normal",
        topic: "reminder",
      },
    });
    const { verified, key, head, claims } = vapidClaims(sent!.headers.authorization);
    expect(verified).toBe(true);
    expect(key).toBe(keys.publicKey);
    expect(head).toEqual({ typ: "JWT", alg: "ES256" });
    expect(claims).toMatchObject({ aud: service.origin, sub: subject });
    const hours = claims.exp / 3600 - Date.now() / 3_600_000;
    expect(hours, "at most a day").toBeGreaterThan(0);
    expect(hours).toBeLessThanOrEqual(24);
    await service.close();
  });
});

describe("what the push service answers", () => {
  it.each([404, 410])("%s ends it: the address is removed and nothing more is sent", async (code) => {
    const service = await openPushService(status(code));
    const { lookAt, stored } = await reminded(service.endpoint);
    expect(await lookAt("08:01")).toBe(0);
    expect(await stored()).toEqual({ push: null, stopped: true });
    await lookAt("08:20");
    expect(service.pushed).toHaveLength(1);
    await service.close();
  });

  it("429 and 503 are tried again later, and once it went no more", async () => {
    const service = await openPushService(status(429), status(503), status(201));
    const { lookAt, stored } = await reminded(service.endpoint);
    const went = [];
    for (const clock of ["08:01", "08:02", "08:07", "08:08", "08:13", "08:19", "08:30", "09:59"]) {
      await lookAt(clock);
      went.push(service.pushed.length);
    }
    expect(went).toEqual([1, 1, 2, 2, 3, 3, 3, 3]);
    expect(await stored()).toMatchObject({ stopped: false });
    await service.close();
  });

  it("three failures are the end of it for that day", async () => {
    const service = await openPushService(status(500));
    const { lookAt } = await reminded(service.endpoint);
    for (const clock of ["08:01", "08:07", "08:13", "08:19", "08:30"]) await lookAt(clock);
    expect(service.pushed).toHaveLength(3);
    await service.close();
  });

  it.each([
    ["a line that is cut before the answer", hangUp],
    ["a line that is cut in the answer", breakOff],
  ])("%s is not made up for: twice is worse than not at all", async (_name, answer) => {
    const service = await openPushService(answer);
    const { lookAt } = await reminded(service.endpoint);
    for (const clock of ["08:01", "08:07", "08:13"]) await lookAt(clock);
    expect(service.pushed).toHaveLength(1);
    await service.close();
  });

  it("a way to another address is not followed", async () => {
    const other = await openPushService();
    const service = await openPushService((response) => {
      response.writeHead(307, { location: other.endpoint }).end();
    });
    const { lookAt } = await reminded(service.endpoint);
    expect(await lookAt("08:01")).toBe(0);
    expect([service.pushed.length, other.pushed.length]).toEqual([1, 0]);
    await service.close();
    await other.close();
  });

  it.each([
    [201, "sent"],
    [410, "gone"],
    [404, "gone"],
    [403, "gone"],
    [429, "failed"],
    [503, "failed"],
    [400, "refused"],
    [307, "refused"],
  ])("%s means %s", (code, outcome) => {
    expect(pushOutcome(code)).toBe(outcome);
  });
});

describe("without an answer", () => {
  const cause = (code: string) => new TypeError("fetch failed", { cause: { code } });
  it.each([
    ["no such server", cause("ENOTFOUND"), "failed"],
    ["a certificate that is not theirs", cause("DEPTH_ZERO_SELF_SIGNED_CERT"), "failed"],
    ["a line that broke", cause("UND_ERR_SOCKET"), "sent"],
    ["patience that ended", new DOMException("late", "TimeoutError"), "sent"],
  ])("%s", (_name, error, outcome) => {
    expect(pushErrorOutcome(error)).toBe(outcome);
  });

  it("a service that is not there surely took nothing; a key that is none will never be one", async () => {
    const send = webPusher(keys, subject);
    const service = await openPushService();
    const { address } = makePhone(service.endpoint);
    await service.close();
    const content = { title: "x", body: "y" };
    expect(await send(address, content)).toBe("failed");
    expect(await send({ ...address, keys: { p256dh: "none", auth: "none" } }, content)).toBe("gone");
  });
});

describe("the keys of an installation", () => {
  it("are the same after every start, made from the secret, and others for another secret", () => {
    expect(pushKeys("a secret of the tests, long enough")).toEqual(keys);
    expect(pushKeys("another secret")).not.toEqual(keys);
    const curve = createECDH("prime256v1");
    curve.setPrivateKey(keys.privateKey, "base64url");
    expect(curve.getPublicKey().toString("base64url")).toBe(keys.publicKey);
    expect(Buffer.from(keys.publicKey, "base64url")).toHaveLength(65);
  });
});
