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
export function pushOutcome(status: number): Delivered {
  if (status >= 200 && status < 300) return "sent";
  if (status === 404 || status === 410 || status === 401 || status === 403) return "gone";
  return status === 429 || status >= 500 ? "failed" : "refused";
}

/** Errors before a line to the push service stood: surely nothing went. */
const BEFORE_THE_LINE = new Set([
  "ECONNREFUSED",
  "EHOSTUNREACH",
  "ENETUNREACH",
  "ENOTFOUND",
  "EAI_AGAIN",
  "UND_ERR_CONNECT_TIMEOUT",
]);
const isCertificate = (code: string) => /CERT|ERR_TLS|ERR_SSL|SELF_SIGNED/.test(code);

/** Without an answer it is sure only while there was no line; after that it may have arrived and counts as sent. */
export function pushErrorOutcome(error: unknown): Delivered {
  const cause: unknown = error instanceof Error ? error.cause : undefined;
  const code = typeof cause === "object" && cause !== null && "code" in cause ? String(cause.code) : "";
  return BEFORE_THE_LINE.has(code) || isCertificate(code) ? "failed" : "sent";
}

/** Sends to one phone. `subject` is where the push service can reach the people of this installation. */
export const webPusher =
  (keys: PushKeys, subject: string): Pusher =>
  async (address, content) => {
    let message: ReturnType<typeof webPush.generateRequestDetails>;
    try {
      message = webPush.generateRequestDetails(address, JSON.stringify(content), {
        vapidDetails: { subject, ...keys },
        TTL: HOURS_WORTH_SHOWING * 3600,
        urgency: "normal",
        topic: "reminder",
      });
    } catch {
      // Keys that are none will be none tomorrow.
      return "gone";
    }
    const { endpoint, method, headers, body } = message;
    try {
      const answer = await fetch(endpoint, {
        method,
        headers,
        body: new Uint8Array(body ?? Buffer.alloc(0)),
        redirect: "manual",
        signal: AbortSignal.timeout(PATIENCE_MS),
      });
      await answer.body?.cancel();
      return pushOutcome(answer.status);
    } catch (error) {
      return pushErrorOutcome(error);
    }
  };
