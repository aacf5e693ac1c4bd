import { createECDH, hkdfSync } from "node:crypto";
import webPush from "web-push";
import type { Delivered } from "@soepel/api/services/reminder/send-due";
import type { PushAddress } from "@soepel/domain/wire/reminder";

export type PushKeys = { publicKey: string; privateKey: string };
export type Pusher = (address: PushAddress, content: { title: string; body: string }) => Promise<Delivered>;

/**
 * The installation's key pair for web push (VAPID, RFC 8292), derived from its secret: every process of an installation has
 * the same one after every restart, and nothing more is to be kept safe.
 */
export function pushKeys(secret: string): PushKeys {
  const curve = createECDH("prime256v1");
  curve.setPrivateKey(Buffer.from(hkdfSync("sha256", secret, "", "soepel web push", 32)));
  return {
    publicKey: curve.getPublicKey().toString("base64url"),
    privateKey: curve.getPrivateKey().toString("base64url").padStart(43, "A"),
  };
}

const HOURS_WORTH_SHOWING = 4;
const PATIENCE_MS = 20_000;

/** What an answer of the push service means; a phone that has withdrawn answers 404 or 410, another key 401 or 403. */
export function pushOutcome(status: number | undefined): Delivered {
  if (status === undefined) return "failed";
  if (status === 404 || status === 410 || status === 401 || status === 403) return "gone";
  return status === 429 || status >= 500 ? "failed" : "refused";
}

/** Sends to one phone. `subject` is where the push service can reach the people of this installation. */
export const webPusher =
  (keys: PushKeys, subject: string): Pusher =>
  (address, content) =>
    webPush
      .sendNotification(address, JSON.stringify(content), {
        vapidDetails: { subject, ...keys },
        TTL: HOURS_WORTH_SHOWING * 3600,
        timeout: PATIENCE_MS,
        urgency: "normal",
        topic: "reminder",
      })
      .then(
        () => "sent",
        (error: { statusCode?: number }) => pushOutcome(error.statusCode),
      );
