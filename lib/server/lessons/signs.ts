import "server-only";
import type { Prisma } from "@/lib/generated/prisma/client";
import type { Transaction } from "@/lib/server/db";

type Sign = { ruleId: string; subjectKind: string; field: string };
const MOST = 20;

/**
 * Keeps what an incident is known by: the finding it was declared from, otherwise the blockers on its channels at the time.
 * Findings move on; what was seen stays.
 */
export async function keepSigns(tx: Transaction, organisationId: string, incidentId: string): Promise<void> {
  const incident = await tx.incident.findUniqueOrThrow({
    where: { id: incidentId },
    include: { channels: true },
  });
  const { sourceId, findingId, channels, declaredAt } = incident;
  if (!sourceId || (!findingId && channels.length === 0)) return;
  const findings = await tx.finding.findMany({
    where: {
      organisationId,
      sourceId,
      ...(findingId
        ? { id: findingId }
        : {
            severity: "blocker",
            firstSeenAt: { lte: declaredAt },
            AND: [
              { OR: [{ resolvedAt: null }, { resolvedAt: { gt: declaredAt } }] },
              { OR: channels.map(({ channelId }) => reaching(channelId)) },
            ],
          }),
    },
    take: MOST,
    select: { ruleId: true, subjectKind: true, payload: true },
  });
  await tx.incidentSign.createMany({
    data: findings.map((finding) => ({ organisationId, incidentId, ...signOf(finding) })),
    skipDuplicates: true,
  });
}

function reaching(channelId: string): Prisma.FindingWhereInput {
  return { payload: { path: ["channels"], array_contains: [channelId] } };
}

/** Check, kind of object and the field that showed it. */
function signOf({
  ruleId,
  subjectKind,
  payload,
}: {
  ruleId: string;
  subjectKind: string;
  payload: unknown;
}): Sign {
  const [first] = (payload as { evidence?: { pointer: string }[] }).evidence ?? [];
  const [, , , field = ""] = first?.pointer.split("/") ?? [];
  return { ruleId, subjectKind, field };
}
