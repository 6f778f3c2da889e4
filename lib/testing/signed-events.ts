import { createCipheriv, randomBytes } from "node:crypto";
import { signatureOf } from "@/lib/connectors/wecom-kf/callback";
import { rowsOf } from "@/lib/engine/snapshot";
import { buildSnapshot } from "@/lib/engine/testing/build-snapshot";
import { declareEvents } from "@/lib/server/receivers/declare";

export { pushSignature, webhookSignature } from "@/lib/connectors/meiqia/signatures";

type Callback = { token: string; aesKey: string; corpId: string };

/** What WeCom would send of a message now. */
export function sealedCallback(message: string, { token, aesKey, corpId }: Callback) {
  const key = Buffer.from(`${aesKey}=`, "base64");
  const length = Buffer.alloc(4);
  length.writeUInt32BE(Buffer.byteLength(message));
  const plain = Buffer.concat([randomBytes(16), length, Buffer.from(message + corpId)]);
  const pad = 32 - (plain.length % 32);
  const cipher = createCipheriv("aes-256-cbc", key, key.subarray(0, 16)).setAutoPadding(false);
  const padded = Buffer.concat([plain, Buffer.alloc(pad, pad)]);
  const encrypted = Buffer.concat([cipher.update(padded), cipher.final()]).toString("base64");
  const [timestamp, nonce] = [String(Math.floor(Date.now() / 1000)), "n1"];
  const signature = signatureOf({ token, timestamp, nonce, encrypted });
  return { encrypted, query: `?msg_signature=${signature}&timestamp=${timestamp}&nonce=${nonce}` };
}

/** What a snapshot of that moment says of an account's last callback. */
export async function lastCallbackIn(sourceId: string, account: string, takenAt: string) {
  const pulled = buildSnapshot({ integrations: [{ id: `sync-${account}`, name: account }] }, { takenAt });
  return rowsOf(await declareEvents(pulled, sourceId), "integrations")[0]?.lastEventAt;
}
