import "server-only";
import { separationBreach } from "@/lib/engine/rules/role/separation-breach";
import { recordAudit } from "@/lib/server/audit-log";
import { authorize, type Context } from "@/lib/server/context";
import { db, transaction } from "@/lib/server/db";
import { notFound } from "@/lib/server/errors";
import { judgeNewest, settleNewest } from "@/lib/server/policy/judge-newest";
import { askedPolicy, policyOf } from "@/lib/server/policy/policy-of";

/** The duties may be held together again; what was found is resolved. @throws AppError not-found */
export async function removeSeparationRule(ctx: Context, input: { ruleId: string }): Promise<void> {
  authorize(ctx, "rules:write");
  const organisationId = ctx.organisation.id;
  const where = { id: input.ruleId, organisationId };
  const rule = await db().separationRule.findFirst({ where, include: { owner: true } });
  if (!rule) throw notFound();
  const before = await policyOf(db(), { organisationId, sourceId: rule.sourceId });
  const separation = (before?.separation ?? []).filter(({ id }) => id !== rule.id);
  const policies = new Map([[rule.sourceId, askedPolicy({ ...before, separation })]]);
  const newest = await judgeNewest(organisationId, separationBreach, policies);
  await transaction(async (tx) => {
    const { count } = await tx.separationRule.deleteMany({ where });
    if (count === 0) throw notFound();
    await settleNewest(tx, organisationId, newest);
    await recordAudit(tx, ctx, {
      action: "separation.remove",
      target: { kind: "rule", id: rule.id, name: rule.name },
      before: { name: rule.name, owner: rule.owner.name, left: rule.left, right: rule.right },
    });
  });
}
