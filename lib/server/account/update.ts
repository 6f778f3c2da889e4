import "server-only";
import type { UpdateAccount } from "@/lib/contracts/account";
import { recordAudit } from "@/lib/server/audit-log";
import { authorize, type Context } from "@/lib/server/context";
import { transaction } from "@/lib/server/db";

/** The member's own name and language. */
export async function updateAccount(ctx: Context, input: UpdateAccount): Promise<void> {
  authorize(ctx, "account:self");
  await transaction(async (tx) => {
    const { name, locale } = await tx.member.findUniqueOrThrow({ where: { id: ctx.actor.id } });
    const after = { name: input.name ?? name, locale: input.locale ?? locale };
    if (after.name === name && after.locale === locale) return;
    await tx.member.update({ where: { id: ctx.actor.id }, data: after });
    await recordAudit(tx, ctx, {
      action: "account.update",
      target: { kind: "member", id: ctx.actor.id, name: after.name },
      before: { name, locale },
      after,
    });
  });
}
