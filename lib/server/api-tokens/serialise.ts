import "server-only";
import { permissionsOf, tokenPermissions, type Permission } from "@/lib/access";
import { ApiToken } from "@/lib/contracts/api-tokens";
import type { ApiToken as Row, Member } from "@/lib/generated/prisma/client";

/** What it was given, as far as this version of Inlet still knows it and lets a token have it. */
export function scopesOf({ scopes }: Pick<Row, "scopes">): Permission[] {
  const given = Array.isArray(scopes) ? scopes : [];
  return tokenPermissions.filter((permission) => given.includes(permission));
}

export function toApiToken(
  row: Row & { member: Pick<Member, "id" | "name" | "role" | "disabledAt"> },
): ApiToken {
  const { id, name, member, createdAt, expiresAt, lastUsedAt, lastUsedIp, revokedAt } = row;
  const scopes = scopesOf(row);
  const allowed = permissionsOf(member.role);
  return ApiToken.parse({
    id,
    name,
    owner: { id: member.id, name: member.name },
    scopes,
    withheld: scopes.filter((scope) => !allowed.has(scope)),
    state:
      revokedAt || member.disabledAt ? "revoked" : expiresAt.getTime() <= Date.now() ? "expired" : "live",
    createdAt: createdAt.toISOString(),
    expiresAt: expiresAt.toISOString(),
    lastUsedAt: lastUsedAt?.toISOString() ?? null,
    lastUsedIp,
  });
}
