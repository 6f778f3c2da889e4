import "server-only";
import type { EditOwnRule } from "@/lib/contracts/own-rules";
import { recordAudit } from "@/lib/server/audit-log";
import { authorize, type Context } from "@/lib/server/context";
import { db, transaction } from "@/lib/server/db";
import { AppError, notFound } from "@/lib/server/errors";
import { judgeNewest, settleNewest } from "./newest";
import { requireCondition } from "./require-condition";
import { ownRuleOf } from "./stored";

type Input = EditOwnRule & { slug: string };

/**
 * The next version of a rule. One that is on is judged at once. @throws AppError not-found, invalid, conflict when
 * somebody else edited it meanwhile
 */
export async function editOwnRule(ctx: Context, { slug, ...edit }: Input): Promise<{ version: number }> {
  authorize(ctx, "rules:write");
  const organisationId = ctx.organisation.id;
  const id = `own/${slug}`;
  const where = { organisationId_id: { organisationId, id } };
  const rule = await db().ownRule.findUnique({ where });
  if (!rule) throw notFound();
  await requireCondition(edit);
  const version = rule.version + 1;
  const row = { ...edit, organisationId, ruleId: id, version, createdById: ctx.actor.id };
  const newest = rule.isEnabled
    ? await judgeNewest(organisationId, ownRuleOf({ ...row, createdAt: new Date() }))
    : [];
  await transaction(async (tx) => {
    const { count } = await tx.ownRule.updateMany({
      where: { organisationId, id, version: rule.version, isEnabled: rule.isEnabled },
      data: { version },
    });
    if (count === 0) throw new AppError("conflict", "own-rules.problems.changedMeanwhile");
    await tx.ownRuleVersion.create({ data: row });
    await settleNewest(tx, organisationId, id, newest);
    await recordAudit(tx, ctx, {
      action: "own-rule.edit",
      target: { kind: "rule", id, name: edit.titleZh },
      before: { version: rule.version },
      after: { ...edit, version },
    });
  });
  return { version };
}
