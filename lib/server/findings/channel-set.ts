import "server-only";
import type { Finding } from "@/lib/engine/finding";
import { NO_CHANNEL } from "@/lib/contracts/findings";
import { Prisma } from "@/lib/generated/prisma/client";
import type { Transaction } from "@/lib/server/db";
import { sha256 } from "@/lib/server/snapshots/pack";
import type { Scope } from "./conditions";

type Reaching = Pick<Finding, "channels">;

/** Each id after its length in bytes, so that no two lists are written alike; the migration that began it writes the same. */
export function channelSetOf({ channels }: Reaching): string {
  return sha256(channels.map((id) => `${Buffer.byteLength(id)}:${id}`).join("")).slice(0, 32);
}

/** Before the findings that name them. */
export async function keepChannelSets(
  tx: Pick<Transaction, "channelSet">,
  organisationId: string,
  findings: readonly Reaching[],
): Promise<void> {
  const sets = new Map(findings.map((finding) => [channelSetOf(finding), finding.channels]));
  await tx.channelSet.createMany({
    data: [...sets].map(([hash, channels]) => ({ organisationId, hash, channels })),
    skipDuplicates: true,
  });
}

/** A row for each set and channel; a set without any has one for NO_CHANNEL. */
export function reachedChannels({ organisationId }: Pick<Scope, "organisationId">): Prisma.Sql {
  return Prisma.sql`(
    SELECT hash, reached FROM channel_set, jsonb_array_elements_text(
      CASE WHEN channels = '[]' THEN jsonb_build_array(${NO_CHANNEL}::text) ELSE channels END) AS reached
    WHERE organisation_id = ${organisationId})`;
}

/** Findings that reach any of these channels. The sets are looked up first: they are few. */
export function reachingAnyOf(scope: Pick<Scope, "organisationId">, channels: readonly string[]): Prisma.Sql {
  return Prisma.sql`channel_set = ANY (ARRAY(SELECT hash FROM ${reachedChannels(scope)} AS reach
    WHERE reached IN (${Prisma.join([...channels])})))`;
}
