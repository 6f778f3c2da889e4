import "server-only";
import type { CreateOwnRule } from "@/lib/contracts/own-rules";
import { recordAudit } from "@/lib/server/audit-log";
import { authorize, type Context } from "@/lib/server/context";
import { transaction } from "@/lib/server/db";
import { AppError } from "@/lib/server/errors";
import { requireCondition } from "./require-condition";

/** The first version of a rule, switched off until it was tried. @throws AppError invalid, conflict for a taken name */
export async function createOwnRule(
  ctx: Context,
  { slug, ...edit }: CreateOwnRule,
): Promise<{ slug: string }> {
  authorize(ctx, "rules:write");
  await requireCondition(edit);
  const organisationId = ctx.organisation.id;
  const id = `own/${slug}`;
  await transaction(async (tx) => {
    const taken = await tx.ownRule.findUnique({ where: { organisationId_id: { organisationId, id } } });
    if (taken) throw new AppError("conflict", "own-rules.problems.taken", {}, { field: "slug" });
    await tx.ownRule.create({ data: { organisationId, id, isEnabled: false, version: 1 } });
    await tx.ownRuleVersion.create({
      data: { ...edit, organisationId, ruleId: id, version: 1, createdById: ctx.actor.id },
    });
    await recordAudit(tx, ctx, {
      action: "own-rule.create",
      target: { kind: "rule", id, name: edit.titleZh },
      after: { ...edit, version: 1 },
    });
  });
  return { slug };
}
