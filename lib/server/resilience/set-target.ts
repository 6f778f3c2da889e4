import "server-only";
import type { SetTarget } from "@/lib/contracts/resilience";
import { resilienceBelowTarget } from "@/lib/engine/rules/channel/resilience-below-target";
import { rowsOf } from "@/lib/engine/snapshot";
import { recordAudit } from "@/lib/server/audit-log";
import { authorize, type Context } from "@/lib/server/context";
import { db, transaction } from "@/lib/server/db";
import { notFound } from "@/lib/server/errors";
import { judgeNewest, settleNewest } from "@/lib/server/policy/judge-newest";
import { type AskedPolicy, askedPolicy, policyOf } from "@/lib/server/policy/policy-of";
import { loadSnapshot } from "@/lib/server/snapshots/load";
import { currentView } from "@/lib/server/views/current";

/**
 * How many losses a channel has to survive, or every channel without a target of its own. The newest snapshots are judged
 * by it at once. @throws AppError not-found for a channel that the source does not have
 */
export async function setTarget(ctx: Context, input: SetTarget): Promise<void> {
  authorize(ctx, "rules:write");
  const organisationId = ctx.organisation.id;
  const channel = input.channelId === null ? null : await channelOf(ctx, input.sourceId, input.channelId);
  const sources = await db().source.findMany({
    where: { organisationId, archivedAt: null, ...(channel && { id: input.sourceId }) },
    select: { id: true },
  });
  const policies = new Map<string, AskedPolicy>();
  for (const { id } of sources) {
    const before = await policyOf(db(), { organisationId, sourceId: id });
    policies.set(id, changed(before, input));
  }
  const newest = await judgeNewest(organisationId, resilienceBelowTarget, policies);
  await transaction(async (tx) => {
    const before = await store(tx, organisationId, input);
    await settleNewest(tx, organisationId, newest);
    await recordAudit(tx, ctx, {
      action: "resilience.set-target",
      target: channel
        ? { kind: "channel", id: channel.id, name: channel.name }
        : { kind: "organisation", id: organisationId, name: ctx.organisation.name },
      before: { losses: before },
      after: { losses: input.losses },
    });
  });
}

async function channelOf(ctx: Context, sourceId: string, channelId: string) {
  const view = await currentView(ctx, { source: sourceId });
  if (!view) throw notFound();
  const { snapshot } = await loadSnapshot(ctx.organisation.id, view.snapshot.id);
  const channel = rowsOf(snapshot, "channels").find(({ id }) => id === channelId);
  if (!channel) throw notFound();
  return { id: channel.id, name: channel.name };
}

function changed(before: AskedPolicy, { channelId, losses }: SetTarget): AskedPolicy {
  const { standard, channels } = before?.resilience ?? { standard: 0 as const, channels: {} };
  const { [channelId ?? ""]: _old, ...others } = channels;
  const resilience =
    channelId === null
      ? { standard: losses ?? 0, channels }
      : { standard, channels: losses === null ? others : { ...others, [channelId]: losses } };
  return askedPolicy({ ...before, resilience });
}

type Tx = Parameters<Parameters<typeof transaction>[0]>[0];

async function store(tx: Tx, organisationId: string, { sourceId, channelId, losses }: SetTarget) {
  if (channelId === null) {
    const { standardLosses } = await tx.organisation.findUniqueOrThrow({ where: { id: organisationId } });
    await tx.organisation.update({ where: { id: organisationId }, data: { standardLosses: losses ?? 0 } });
    return standardLosses;
  }
  const where = { organisationId, sourceId, channelId };
  const old = await tx.channelTarget.findFirst({ where });
  await tx.channelTarget.deleteMany({ where });
  if (losses !== null) await tx.channelTarget.create({ data: { ...where, losses } });
  return old?.losses ?? null;
}
