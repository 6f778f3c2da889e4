import "server-only";
import { z } from "zod";
import type { Evidence } from "@/lib/contracts/incident-evidence";
import type { DeclareIncident } from "@/lib/contracts/incidents";
import type { ChannelSummary } from "@/lib/contracts/proof";
import { Text } from "@/lib/engine/text";
import type { Transaction } from "@/lib/server/db";
import { notFound } from "@/lib/server/errors";

type Asked = Pick<DeclareIncident, "findingId" | "hour"> & {
  sourceId: string | null;
  failing: string | undefined;
  hit: readonly ChannelSummary[];
};

const Payload = z.object({ message: Text });

/** What an incident was declared from, as the evidence of its first entry. @throws AppError not-found for a foreign finding */
export async function originOf(
  tx: Transaction,
  organisationId: string,
  { findingId, hour, sourceId, failing, hit }: Asked,
): Promise<{ findingId: string | null; evidence: Evidence[] }> {
  const evidence: Evidence[] = [];
  if (findingId && sourceId) {
    const finding = await tx.finding.findFirst({ where: { organisationId, sourceId, id: findingId } });
    if (!finding) throw notFound();
    evidence.push({ kind: "finding", sourceId, findingId, name: Payload.parse(finding.payload).message });
  }
  const channel = hit.find(({ id }) => id === hour?.channelId);
  if (hour && failing && channel)
    evidence.push({ kind: "hour", snapshotId: failing, ...hour, name: channel.name });
  return { findingId: findingId && sourceId ? findingId : null, evidence };
}
