import "server-only";
import { createPrivateKey, generateKeyPairSync, randomUUID, sign } from "node:crypto";
import { keyIdOf } from "@/lib/exports/chain/key";
import type { SigningKey as Row } from "@/lib/generated/prisma/client";
import { openSecret, sealSecret } from "@/lib/server/secrets";

/** What signs for an organisation. The private key itself never leaves this file. */
export type SigningKey = { keyId: string; publicKeyPem: string; sign: (bytes: Uint8Array) => Buffer };

/** A fresh Ed25519 key pair as a row, its private half sealed for this row alone. */
export function newKeyRow(organisationId: string) {
  const { publicKey, privateKey } = generateKeyPairSync("ed25519");
  const id = randomUUID();
  const { ciphertext, keyId: secretKeyId } = sealSecret(
    id,
    privateKey.export({ type: "pkcs8", format: "pem" }).toString(),
  );
  return {
    id,
    organisationId,
    keyId: keyIdOf(publicKey),
    publicKeyPem: publicKey.export({ type: "spki", format: "pem" }).toString(),
    secretCiphertext: ciphertext,
    secretKeyId,
  };
}

type Sealed = Pick<Row, "id" | "keyId" | "publicKeyPem" | "secretCiphertext" | "secretKeyId">;

/** @throws SecretUnreadable when signing, if the row was changed or sealed with another master key */
export function openKeyRow({ id, keyId, publicKeyPem, secretCiphertext, secretKeyId }: Sealed): SigningKey {
  return {
    keyId,
    publicKeyPem,
    sign(bytes) {
      const pem = openSecret(id, { ciphertext: secretCiphertext, keyId: secretKeyId });
      return sign(null, bytes, createPrivateKey(pem));
    },
  };
}
