import "server-only";
import type { SigningKey } from "@/lib/generated/prisma/client";
import { byServer, recordAudit } from "./audit-log";
import { isInTransaction, transaction, type Transaction } from "./db";
import { newKeyRow } from "./signing-keys/pair";
import { shortKeyId } from "./signing-keys/short-key-id";

/** Makes the first signing key of an organisation; of two that ask at once, both get the one that was made. */
export async function makeFirstKey(client: Transaction, organisationId: string): Promise<SigningKey> {
  const make = (tx: Transaction) => makeIn(tx, organisationId);
  return isInTransaction() ? make(client) : transaction(make);
}

async function makeIn(tx: Transaction, organisationId: string): Promise<SigningKey> {
  const data = newKeyRow(organisationId);
  const { count } = await tx.signingKey.createMany({ data, skipDuplicates: true });
  if (count > 0)
    await recordAudit(tx, byServer(organisationId), {
      action: "signing-key.create",
      target: { kind: "signing-key", id: data.id, name: shortKeyId(data.keyId) },
      after: { fingerprint: data.keyId },
    });
  return tx.signingKey.findFirstOrThrow({ where: { organisationId, retiredAt: null } });
}
