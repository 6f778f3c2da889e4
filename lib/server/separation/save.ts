import "server-only";
import type { SaveSeparationRule } from "@/lib/contracts/separation";
import { separationBreach } from "@/lib/engine/rules/role/separation-breach";
import { recordAudit } from "@/lib/server/audit-log";
import { authorize, type Context } from "@/lib/server/context";
import { db, transaction } from "@/lib/server/db";
import { AppError, notFound } from "@/lib/server/errors";
import { judgeNewest, settleNewest } from "@/lib/server/policy/judge-newest";
import { askedPolicy, policyOf } from "@/lib/server/policy/policy-of";
import { loadSnapshot } from "@/lib/server/snapshots/load";
import { currentView } from "@/lib/server/views/current";
import { missingOf } from "./found";
import { newRuleId } from "./rule-id";

type Input = SaveSeparationRule & { ruleId: string | null };

/**
 * A new separation rule, or another wording of one; the newest snapshot is judged by it at once. @throws AppError not-found,
 * invalid for a permission or an owner that is not there, conflict for a name that is taken
 */
export async function saveSeparationRule(ctx: Context, input: Input): Promise<{ id: string }> {
  authorize(ctx, "rules:write");
  const organisationId = ctx.organisation.id;
  const { sourceId, name, ownerId, left, right } = input;
  const rule = { id: input.ruleId ?? newRuleId(), name, left, right };
  await requirePermissions(ctx, sourceId, rule);
  const before = await policyOf(db(), { organisationId, sourceId });
  const others = (before?.separation ?? []).filter(({ id }) => id !== rule.id);
  const separation = [...others, rule].sort((a, b) => (a.id < b.id ? -1 : 1));
  const policies = new Map([[sourceId, askedPolicy({ ...before, separation })]]);
  const newest = await judgeNewest(organisationId, separationBreach, policies);
  await transaction(async (tx) => {
    const owner = await tx.member.findFirst({ where: { id: ownerId, organisationId, disabledAt: null } });
    if (!owner) throw new AppError("invalid", "relations.problems.owner", {}, { field: "ownerId" });
    const taken = await tx.separationRule.findFirst({ where: { sourceId, name, id: { not: rule.id } } });
    if (taken) throw new AppError("conflict", "relations.problems.nameTaken", { name }, { field: "name" });
    const where = { id: rule.id, organisationId, sourceId };
    const old = input.ruleId && (await tx.separationRule.findFirst({ where, include: { owner: true } }));
    if (input.ruleId && !old) throw notFound();
    const data = { name, ownerId, left, right };
    if (old) await tx.separationRule.update({ where: { id: old.id }, data });
    else await tx.separationRule.create({ data: { ...where, ...data } });
    await settleNewest(tx, organisationId, newest);
    await recordAudit(tx, ctx, {
      action: old ? "separation.edit" : "separation.create",
      target: { kind: "rule", id: rule.id, name },
      ...(old && { before: { name: old.name, owner: old.owner.name, left: old.left, right: old.right } }),
      after: { name, owner: owner.name, left, right },
    });
  });
  return { id: rule.id };
}

async function requirePermissions(ctx: Context, sourceId: string, rule: Parameters<typeof missingOf>[1]) {
  const view = await currentView(ctx, { source: sourceId });
  if (!view) throw notFound();
  const [missing] = missingOf(await loadSnapshot(ctx.organisation.id, view.snapshot.id), rule);
  if (missing !== undefined) throw new AppError("invalid", "relations.problems.permission", { id: missing });
}
