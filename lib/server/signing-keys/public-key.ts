import "server-only";
import { authorize, type Context } from "@/lib/server/context";
import { db } from "@/lib/server/db";
import { notFound } from "@/lib/server/errors";
import { shortKeyId } from "./short-key-id";

/** The public half of a key as a file for openssl, by its fingerprint. @throws AppError not-found */
export async function getPublicKey(ctx: Context, keyId: string): Promise<{ name: string; pem: string }> {
  authorize(ctx, "audit-log:read");
  const key = await db().signingKey.findFirst({
    where: { organisationId: ctx.organisation.id, keyId },
    select: { publicKeyPem: true },
  });
  if (!key) throw notFound();
  return { name: `inlet-public-key-${shortKeyId(keyId)}.pem`, pem: key.publicKeyPem };
}
