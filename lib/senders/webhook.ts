import { createHmac } from "node:crypto";
import { z } from "zod";
import { addressOf, postOnce, RobotAddress } from "./robot";
import { defineSender } from "./sender";

const PREFIX = "whsec_";

/** 24 to 64 random bytes, base64, as the specification asks. */
const SigningSecret = z.string().refine((text) => {
  const bytes = Buffer.from(text.replace(PREFIX, ""), "base64").length;
  return text.startsWith(PREFIX) && bytes >= 24 && bytes <= 64;
});

/**
 * Signed webhook after Standard Webhooks 1.0.0 (github.com/standard-webhooks/standard-webhooks, spec/standard-webhooks.md):
 * HMAC-SHA256 over `id.timestamp.body`; the id stays, the timestamp is the attempt's; 2xx is success, redirects are not
 * followed, 410 ends it.
 */
export const webhook = defineSender({
  settings: z.strictObject({}),
  secrets: RobotAddress.extend({ secret: SigningSecret }),
  paceMs: 0,
  address: (_settings, secrets) => addressOf(secrets),
  async send({ message, secrets: { url, secret }, outside }) {
    const { type, at, data } = message.event;
    const body = JSON.stringify({ type, timestamp: at, data });
    const timestamp = String(Math.floor(outside.now().getTime() / 1000));
    const id = `msg_${message.id}`;
    const headers = {
      "webhook-id": id,
      "webhook-timestamp": timestamp,
      "webhook-signature": `v1,${signature(secret, `${id}.${timestamp}.${body}`)}`,
    };
    const answer = await postOnce({ url, body, headers, secrets: [secret] }, outside);
    return "sent" in answer ? answer : { sent: true, code: String(answer.status), reply: answer.reply };
  },
});

export function signature(secret: string, signed: string): string {
  return createHmac("sha256", Buffer.from(secret.replace(PREFIX, ""), "base64"))
    .update(signed)
    .digest("base64");
}

export function makeSigningSecret(bytes: Buffer): string {
  return `${PREFIX}${bytes.toString("base64")}`;
}
