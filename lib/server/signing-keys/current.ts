import "server-only";
import type { Transaction } from "@/lib/server/db";
import { makeFirstKey } from "@/lib/server/first-signing-key";
import { openKeyRow, type SigningKey } from "./pair";

/**
 * The key that signs for an organisation now, made when it has none yet. `client`: that of the open transaction, or
 * `db()` outside of one.
 */
export async function currentSigningKey(client: Transaction, organisationId: string): Promise<SigningKey> {
  const row = await client.signingKey.findFirst({ where: { organisationId, retiredAt: null } });
  return openKeyRow(row ?? (await makeFirstKey(client, organisationId)));
}
