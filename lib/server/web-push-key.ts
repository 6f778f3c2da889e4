import "server-only";
import { randomUUID } from "node:crypto";
import webPush from "web-push";
import type { WebPushKey } from "@/lib/generated/prisma/client";
import { byServer, recordAudit } from "./audit-log";
import { db, transaction } from "./db";
import { openSecret, sealSecret } from "./secrets";

/** The organisation's VAPID key pair, made when it is first asked for; of two that ask at once both get the same. */
export async function pushKeyOf(organisationId: string): Promise<WebPushKey> {
  const known = await db().webPushKey.findUnique({ where: { organisationId } });
  if (known) return known;
  const { publicKey, privateKey } = webPush.generateVAPIDKeys();
  const id = randomUUID();
  const { ciphertext, keyId } = sealSecret(id, privateKey);
  return transaction(async (tx) => {
    const { count } = await tx.webPushKey.createMany({
      data: { id, organisationId, publicKey, secretCiphertext: ciphertext, secretKeyId: keyId },
      skipDuplicates: true,
    });
    if (count > 0)
      await recordAudit(tx, byServer(organisationId), {
        action: "self-check.make-key",
        target: { kind: "self-check", id, name: publicKey.slice(0, 12) },
      });
    return tx.webPushKey.findUniqueOrThrow({ where: { organisationId } });
  });
}

/** The private half, for signing one request. @throws SecretUnreadable */
export function privateKeyOf({ id, secretCiphertext, secretKeyId }: WebPushKey): string {
  return openSecret(id, { ciphertext: secretCiphertext, keyId: secretKeyId });
}
