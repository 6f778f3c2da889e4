import "server-only";
import { Losses, type Policy } from "@/lib/engine/policy";
import type { Transaction } from "@/lib/server/db";

type Scope = { organisationId: string; sourceId?: string | undefined };
type Asked = Pick<Policy, "resilience">;

/** What the organisation asks of a source's channels, as the engine reads it; null while it asks nothing. */
export async function policyOf(
  tx: Pick<Transaction, "organisation" | "channelTarget">,
  { organisationId, sourceId }: Scope,
): Promise<Asked | null> {
  const { standardLosses } = await tx.organisation.findUniqueOrThrow({
    where: { id: organisationId },
    select: { standardLosses: true },
  });
  const targets = sourceId
    ? await tx.channelTarget.findMany({
        where: { organisationId, sourceId },
        orderBy: { channelId: "asc" },
      })
    : [];
  if (standardLosses === 0 && targets.every(({ losses }) => losses === 0)) return null;
  const channels = Object.fromEntries(
    targets.map(({ channelId, losses }) => [channelId, Losses.parse(losses)]),
  );
  return { resilience: { standard: Losses.parse(standardLosses), channels } };
}
