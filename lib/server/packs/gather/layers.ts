import "server-only";
import { attestationState } from "@/lib/engine/layers/attestation";
import { waiverState } from "@/lib/engine/layers/waiver";
import type { PackSource } from "@/lib/exports/pack/contents";
import { asLayer } from "@/lib/server/attestations/serialise";
import { db } from "@/lib/server/db";
import { sha256 } from "@/lib/server/snapshots/pack";
import { momentOf, type PackScope } from "./scope";

type Layers = Pick<PackSource, "waivers" | "attestations">;

/** What people laid over the verdicts at any time of the period, each with how it stood at its end. */
export async function gatherLayers(
  scope: PackScope,
  sourceId: string,
  { results }: PackSource["report"],
): Promise<Layers> {
  const at = momentOf(scope);
  const where = {
    organisationId: scope.organisation.id,
    sourceId,
    createdAt: { lt: scope.to },
    until: { gte: scope.from },
    OR: [{ endedAt: null }, { endedAt: { gte: scope.from } }],
  };
  const found = new Map(results.flatMap(({ findings }) => findings.map((one) => [one.id, one] as const)));
  const waivers = await db().waiver.findMany({
    where,
    orderBy: { id: "asc" },
    include: { owner: { select: { name: true } }, createdBy: { select: { name: true } } },
  });
  const attestations = await db().attestation.findMany({
    where,
    orderBy: { id: "asc" },
    include: { createdBy: { select: { name: true } } },
  });
  return {
    waivers: waivers.map(({ id, findingId, accepted, reason, owner, createdBy, createdAt, ...row }) => {
      const waiver = { id, findingId, accepted, until: lastMoment(row, at) };
      return {
        ...waiver,
        state: waiverState(waiver, found, at, sha256),
        reason,
        owner: owner.name,
        acceptedBy: createdBy.name,
        acceptedAt: createdAt.toISOString(),
      };
    }),
    attestations: attestations.map((row) => {
      const attestation = { ...asLayer(row), until: lastMoment(row, at) };
      return {
        ...attestation,
        state: attestationState(attestation, results, at),
        statement: row.evidence,
        attestedBy: row.createdBy.name,
        attestedAt: row.createdAt.toISOString(),
      };
    }),
  };
}

/** One that was withdrawn held until then, whatever it was meant for; one withdrawn after the period held through it. */
function lastMoment({ until, endedAt }: { until: Date; endedAt: Date | null }, at: number): string {
  const last =
    endedAt && endedAt.getTime() <= at && endedAt < until ? new Date(endedAt.getTime() - 1) : until;
  return last.toISOString();
}
