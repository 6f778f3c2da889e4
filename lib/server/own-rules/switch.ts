import "server-only";
import { recordAudit } from "@/lib/server/audit-log";
import { authorize, type Context } from "@/lib/server/context";
import { db, transaction } from "@/lib/server/db";
import { AppError, notFound } from "@/lib/server/errors";
import { judgeNewest, settleNewest } from "./newest";
import { requireCondition } from "./require-condition";
import { ownRuleOf } from "./stored";

type Input = { slug: string; isEnabled: boolean };

/** On: judged at once and in every audit from now. Off: no longer judged, and its findings are resolved. */
export async function switchOwnRule(ctx: Context, { slug, isEnabled }: Input): Promise<void> {
  authorize(ctx, "rules:write");
  const organisationId = ctx.organisation.id;
  const id = `own/${slug}`;
  const rule = await db().ownRule.findUnique({
    where: { organisationId_id: { organisationId, id } },
    include: { versions: true },
  });
  const current = rule?.versions.find(({ version }) => version === rule.version);
  if (!rule || !current) throw notFound();
  if (rule.isEnabled === isEnabled) return;
  const own = ownRuleOf(current);
  if (isEnabled) await requireCondition(own);
  const newest = await judgeNewest(organisationId, isEnabled ? own : null);
  await transaction(async (tx) => {
    const { count } = await tx.ownRule.updateMany({
      where: { organisationId, id, version: rule.version, isEnabled: !isEnabled },
      data: { isEnabled },
    });
    if (count === 0) throw new AppError("conflict", "own-rules.problems.changedMeanwhile");
    await settleNewest(tx, organisationId, id, newest);
    await recordAudit(tx, ctx, {
      action: isEnabled ? "own-rule.enable" : "own-rule.disable",
      target: { kind: "rule", id, name: current.titleZh },
      after: { version: rule.version },
    });
  });
}
