import {
  createDecipheriv,
  createECDH,
  createPublicKey,
  createVerify,
  hkdfSync,
  randomBytes,
} from "node:crypto";
import type { IncomingHttpHeaders, ServerResponse } from "node:http";
import { createServer } from "node:https";
import type { AddressInfo } from "node:net";
import { getCACertificates, setDefaultCACertificates } from "node:tls";
import type { PushAddress } from "@soepel/domain/wire/reminder";
import { localhostCertificate, localhostKey } from "./localhost-certificate.ts";

export type Pushed = { path: string; method: string; headers: IncomingHttpHeaders; body: Buffer };

/** The keys that a browser makes for one subscription (RFC 8291), and the reading of what is sent to it. */
export function makePhone(endpoint: string) {
  const keys = createECDH("prime256v1");
  keys.generateKeys();
  const auth = randomBytes(16);
  const address: PushAddress = {
    endpoint,
    keys: { p256dh: keys.getPublicKey().toString("base64url"), auth: auth.toString("base64url") },
  };

  /** RFC 8291 and RFC 8188, written from the documents: one record, as every push message is. */
  function read(body: Buffer): string {
    const salt = body.subarray(0, 16);
    const sender = body.subarray(21, 21 + body.readUInt8(20));
    const record = body.subarray(21 + sender.length);
    if (record.length > body.readUInt32BE(16)) throw new Error("more than one record");
    const info = Buffer.concat([Buffer.from("WebPush: info\0"), keys.getPublicKey(), sender]);
    const secret = hkdfSync("sha256", keys.computeSecret(sender), auth, info, 32);
    const part = (name: string, bytes: number) =>
      Buffer.from(hkdfSync("sha256", Buffer.from(secret), salt, `Content-Encoding: ${name}\0`, bytes));
    const decipher = createDecipheriv("aes-128-gcm", part("aes128gcm", 16), part("nonce", 12));
    decipher.setAuthTag(record.subarray(-16));
    const padded = Buffer.concat([decipher.update(record.subarray(0, -16)), decipher.final()]);
    const end = padded.lastIndexOf(2);
    if (end < 0 || padded.subarray(end + 1).some((byte) => byte !== 0)) throw new Error("no last record");
    return padded.subarray(0, end).toString("utf8");
  }
  return { address, read };
}

/** What a VAPID header (RFC 8292) says, after its signature was checked with the key it names. */
export function vapidClaims(authorization: string | undefined) {
  const [, token = "", key = ""] = /^vapid t=([^,]+), ?k=(.+)$/.exec(authorization ?? "") ?? [];
  const [head = "", claims = "", signature = ""] = token.split(".");
  const point = Buffer.from(key, "base64url");
  const publicKey = createPublicKey({
    format: "jwk",
    key: {
      kty: "EC",
      crv: "P-256",
      x: point.subarray(1, 33).toString("base64url"),
      y: point.subarray(33).toString("base64url"),
    },
  });
  const verified = createVerify("sha256")
    .update(`${head}.${claims}`)
    .verify({ key: publicKey, dsaEncoding: "ieee-p1363" }, signature, "base64url");
  const parsed = (part: string) => JSON.parse(Buffer.from(part, "base64url").toString()) as unknown;
  return {
    verified,
    key,
    head: parsed(head),
    claims: parsed(claims) as { aud: string; exp: number; sub: string },
  };
}

type Answer = (response: ServerResponse) => void;

/** A push service on this machine over https. `answers` are used one after the other; the last one stays. */
export async function openPushService(...answers: Answer[]) {
  const pushed: Pushed[] = [];
  const server = createServer({ key: localhostKey, cert: localhostCertificate }, (request, response) => {
    const chunks: Buffer[] = [];
    request.on("data", (chunk: Buffer) => chunks.push(chunk));
    request.on("end", () => {
      const { url = "", method = "", headers } = request;
      pushed.push({ path: url, method, headers, body: Buffer.concat(chunks) });
      const answer = answers[Math.min(pushed.length, answers.length) - 1] ?? status(201);
      answer(response);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  return {
    endpoint: `https://localhost:${port}/send/one`,
    origin: `https://localhost:${port}`,
    pushed,
    close: () =>
      new Promise<void>((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

export const status =
  (code: number): Answer =>
  (response) =>
    void response.writeHead(code).end();
/** Takes the message and hangs up: nobody knows whether it will be shown. */
export const hangUp: Answer = (response) => response.destroy();
/** Begins an answer and hangs up in the middle of it. */
export const breakOff: Answer = (response) => {
  response.writeHead(201, { "content-length": 10 });
  response.write("12345", () => response.destroy());
};

/** This process trusts the certificate of the tests from now on. */
export const trustLocalhost = (): void =>
  setDefaultCACertificates([...getCACertificates("default"), localhostCertificate]);
