import "server-only";
import { db } from "@/lib/server/db";
import { AppError } from "@/lib/server/errors";
import { hashLinkToken } from "@/lib/server/link-token";

export type LogKey = { id: string; name: string; organisationId: string; sourceId: string; timezone: string };

/** `Bearer` and the key. @throws AppError unauthenticated, the same for a key that never was and one that was revoked */
export async function authorizeLogKey(authorization: string | null): Promise<LogKey> {
  const [, token] = /^Bearer ([\w-]{43})$/.exec(authorization ?? "") ?? [];
  const key =
    token &&
    (await db().receptionLogKey.findFirst({ where: { tokenHash: hashLinkToken(token), revokedAt: null } }));
  const source =
    key &&
    (await db().source.findFirst({
      where: { id: key.sourceId, archivedAt: null },
      include: { organisation: true },
    }));
  if (!key || !source) throw new AppError("unauthenticated", "reception-log.problems.key");
  await db().receptionLogKey.update({ where: { id: key.id }, data: { lastUsedAt: new Date() } });
  const { id, name, organisationId, sourceId } = key;
  return { id, name, organisationId, sourceId, timezone: source.organisation.timezone };
}
