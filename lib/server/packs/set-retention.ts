import "server-only";
import type { PackRetention } from "@/lib/contracts/packs";
import { recordAudit } from "@/lib/server/audit-log";
import { authorize, type Context } from "@/lib/server/context";
import { db, transaction } from "@/lib/server/db";

const FOR_EVER: PackRetention = { keepCount: null, keepMonths: null };

export async function getPackRetention(ctx: Context): Promise<PackRetention> {
  authorize(ctx, "packs:read");
  const row = await db().packRetention.findUnique({ where: { organisationId: ctx.organisation.id } });
  return row ? { keepCount: row.keepCount, keepMonths: row.keepMonths } : FOR_EVER;
}

/** Takes effect with the next pack, or within a day. */
export async function setPackRetention(ctx: Context, input: PackRetention): Promise<void> {
  authorize(ctx, "packs:write");
  const organisationId = ctx.organisation.id;
  await transaction(async (tx) => {
    const before = await tx.packRetention.findUnique({ where: { organisationId } });
    await tx.packRetention.upsert({
      where: { organisationId },
      create: { organisationId, ...input },
      update: input,
    });
    await recordAudit(tx, ctx, {
      action: "pack.set-retention",
      target: { kind: "organisation", id: organisationId, name: ctx.organisation.name },
      before: before ? { keepCount: before.keepCount, keepMonths: before.keepMonths } : { ...FOR_EVER },
      after: { ...input },
    });
  });
}
