import "server-only";
import { DutySide, Losses, type Policy } from "@/lib/engine/policy";
import type { Transaction } from "@/lib/server/db";

type Scope = { organisationId: string; sourceId?: string | undefined };
/** What the organisation asks of a source, as the engine reads it; null while it asks nothing. */
export type AskedPolicy = Pick<Policy, "resilience" | "separation"> | null;
type Tables = Pick<Transaction, "organisation" | "channelTarget" | "separationRule">;

export async function policyOf(tx: Tables, { organisationId, sourceId }: Scope): Promise<AskedPolicy> {
  const { standardLosses } = await tx.organisation.findUniqueOrThrow({
    where: { id: organisationId },
    select: { standardLosses: true },
  });
  const where = { organisationId, sourceId: sourceId ?? "" };
  const targets = await tx.channelTarget.findMany({ where, orderBy: { channelId: "asc" } });
  const rules = await tx.separationRule.findMany({ where, orderBy: { id: "asc" } });
  const channels = targets.map(({ channelId, losses }) => [channelId, Losses.parse(losses)] as const);
  return askedPolicy({
    resilience: { standard: Losses.parse(standardLosses), channels: Object.fromEntries(channels) },
    separation: rules.map(({ id, name, left, right }) => ({
      id,
      name,
      left: DutySide.parse(left),
      right: DutySide.parse(right),
    })),
  });
}

/** Asking nothing is written one way alone, so that equal policies are equal bytes. */
export function askedPolicy({ resilience, separation }: NonNullable<AskedPolicy>): AskedPolicy {
  const losses = resilience ? [resilience.standard, ...Object.values(resilience.channels)] : [];
  const asked = {
    ...(losses.some((one) => one > 0) && { resilience }),
    ...(separation && separation.length > 0 && { separation }),
  };
  return Object.keys(asked).length > 0 ? asked : null;
}
