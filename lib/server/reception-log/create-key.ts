import "server-only";
import type { CreatedLogKey, CreateLogKey } from "@/lib/contracts/reception-log";
import { recordAudit } from "@/lib/server/audit-log";
import { authorizeInPerson, type Context } from "@/lib/server/context";
import { transaction } from "@/lib/server/db";
import { hashLinkToken, newLinkToken } from "@/lib/server/link-token";
import { getSourceInOrganisation } from "@/lib/server/sources/get-in-organisation";

/** A key with which another system sends a source's log. It is shown this once. */
export async function createLogKey(ctx: Context, { source, name }: CreateLogKey): Promise<CreatedLogKey> {
  authorizeInPerson(ctx, "sources:write");
  const key = newLinkToken();
  return transaction(async (tx) => {
    const row = await getSourceInOrganisation(tx, ctx, source);
    const { id } = await tx.receptionLogKey.create({
      data: {
        organisationId: ctx.organisation.id,
        sourceId: source,
        name,
        tokenHash: hashLinkToken(key),
        createdBy: ctx.actor.name,
      },
    });
    await recordAudit(tx, ctx, {
      action: "reception-log.create-key",
      target: { kind: "source", id: source, name: row.name },
      after: { name },
    });
    return { id, key };
  });
}
