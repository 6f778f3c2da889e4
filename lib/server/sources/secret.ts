import "server-only";
import type { Source } from "@/lib/generated/prisma/client";
import { openSecret, sealSecret } from "@/lib/server/secrets";

type Fields = Record<string, unknown>;

/** Columns that hold a source's credentials, sealed for this row alone. */
export function sealCredentials(sourceId: string, credentials: Fields) {
  const { ciphertext, keyId } = sealSecret(sourceId, JSON.stringify(credentials));
  return { secretCiphertext: ciphertext, secretKeyId: keyId };
}

/** @throws SecretUnreadable */
export function openCredentials(source: Pick<Source, "id" | "secretCiphertext" | "secretKeyId">): Fields {
  if (source.secretCiphertext === null || source.secretKeyId === null) return {};
  const sealed = { ciphertext: source.secretCiphertext, keyId: source.secretKeyId };
  return JSON.parse(openSecret(source.id, sealed)) as Fields;
}
