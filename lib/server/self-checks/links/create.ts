import "server-only";
import type { CreateSelfCheckLink, MadeSelfCheckLink } from "@/lib/contracts/clients";
import { recordAudit } from "@/lib/server/audit-log";
import { authorize, type Context } from "@/lib/server/context";
import { db, transaction } from "@/lib/server/db";
import { AppError } from "@/lib/server/errors";
import { hashLinkToken, newLinkToken } from "@/lib/server/link-token";
import { agentsOfSource } from "@/lib/server/self-checks/agents-of-source";
import { getSourceInOrganisation } from "@/lib/server/sources/get-in-organisation";

const DAY_MS = 86_400_000;

/** A link with which agents of one source test their browsers, shown this once. @throws AppError not-found, invalid */
export async function createSelfCheckLink(
  ctx: Context,
  { source: sourceId, agent: agentId, label, days }: CreateSelfCheckLink,
): Promise<MadeSelfCheckLink> {
  authorize(ctx, "clients:share");
  await getSourceInOrganisation(db(), ctx, sourceId);
  const agents = await agentsOfSource(ctx.organisation.id, sourceId);
  if (agents.length === 0) throw new AppError("invalid", "clients.problems.noAgents");
  const agent = agents.find(({ id }) => id === agentId);
  if (agentId !== undefined && !agent)
    throw new AppError("invalid", "clients.problems.noSuchAgent", {}, { field: "agent" });
  const token = newLinkToken();
  const expiresAt = new Date(Date.now() + days * DAY_MS);
  const agentName = agent?.name ?? null;
  await transaction(async (tx) => {
    const source = await getSourceInOrganisation(tx, ctx, sourceId);
    const { id } = await tx.selfCheckLink.create({
      data: {
        organisationId: ctx.organisation.id,
        ...{ sourceId, agentName, label, expiresAt },
        agentId: agent?.id ?? null,
        tokenHash: hashLinkToken(token),
        createdBy: ctx.actor.name,
      },
    });
    await recordAudit(tx, ctx, {
      action: "self-check.share",
      target: { kind: "self-check", id, name: label },
      after: { source: source.name, agent: agentName, expiresAt: expiresAt.toISOString() },
    });
  });
  return { path: `/handed-out/self-check/${token}`, expiresAt: expiresAt.toISOString() };
}
