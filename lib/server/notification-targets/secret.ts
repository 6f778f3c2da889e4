import "server-only";
import type { NotificationTarget } from "@/lib/generated/prisma/client";
import { openSecret, sealSecret } from "@/lib/server/secrets";

export type Fields = Record<string, unknown>;

/** Columns that hold a target's secrets, sealed for this row alone. */
export function sealSecrets(targetId: string, secrets: Fields) {
  const { ciphertext, keyId } = sealSecret(targetId, JSON.stringify(secrets));
  return { secretCiphertext: ciphertext, secretKeyId: keyId };
}

/** @throws SecretUnreadable */
export function openSecrets(
  target: Pick<NotificationTarget, "id" | "secretCiphertext" | "secretKeyId">,
): Fields {
  if (target.secretCiphertext === null || target.secretKeyId === null) return {};
  const sealed = { ciphertext: target.secretCiphertext, keyId: target.secretKeyId };
  return JSON.parse(openSecret(target.id, sealed)) as Fields;
}
