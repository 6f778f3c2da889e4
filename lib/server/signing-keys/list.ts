import "server-only";
import type { SigningKeyList } from "@/lib/contracts/signing-keys";
import { authorize, type Context } from "@/lib/server/context";
import { db } from "@/lib/server/db";

/** The keys that signed or sign for the organisation, newest first. Only their public halves. */
export async function listSigningKeys(ctx: Context): Promise<SigningKeyList> {
  authorize(ctx, "audit-log:read");
  const rows = await db().signingKey.findMany({
    where: { organisationId: ctx.organisation.id },
    orderBy: [{ createdAt: "desc" }, { id: "desc" }],
  });
  return {
    keys: rows.map(({ keyId, publicKeyPem, createdAt, retiredAt }) => ({
      keyId,
      publicKeyPem,
      createdAt: createdAt.toISOString(),
      retiredAt: retiredAt?.toISOString() ?? null,
    })),
  };
}
