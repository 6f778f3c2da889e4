import "server-only";
import type { VerifyingKey } from "@/lib/exports/chain/key";
import { db } from "@/lib/server/db";

/** Every key an organisation ever signed with, oldest first. */
export async function verifyingKeysOf(organisationId: string): Promise<VerifyingKey[]> {
  const rows = await db().signingKey.findMany({
    where: { organisationId },
    select: { keyId: true, publicKeyPem: true, retiredAt: true },
    orderBy: [{ createdAt: "asc" }, { id: "asc" }],
  });
  return rows.map((row) => ({ ...row, retiredAt: row.retiredAt?.toISOString() ?? null }));
}
