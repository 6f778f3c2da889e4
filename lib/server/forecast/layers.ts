import "server-only";
import type { ForecastEvent } from "@/lib/engine/forecast-events";
import { layerEvents } from "@/lib/engine/forecast-layers";
import { asLayer } from "@/lib/server/attestations/serialise";
import { db } from "@/lib/server/db";
import type { LoadedSnapshot } from "@/lib/server/snapshots/load";
import { sha256 } from "@/lib/server/snapshots/pack";

type Scope = { organisationId: string; sourceId: string };

/** When the waivers and attestations end that hold at a moment; one that was withdrawn later held then. */
export async function layersEnding(
  scope: Scope,
  { facts, report }: LoadedSnapshot,
  at: number,
): Promise<ForecastEvent[]> {
  const { organisationId, sourceId } = scope;
  const moment = new Date(at);
  const where = {
    organisationId,
    sourceId,
    createdAt: { lte: moment },
    OR: [{ endedAt: null }, { endedAt: { gt: moment } }],
  };
  const waivers = await db().waiver.findMany({ where, orderBy: { id: "asc" } });
  const attestations = await db().attestation.findMany({ where, orderBy: { id: "asc" } });
  const layers = {
    waivers: waivers.map((waiver) => ({ ...waiver, until: waiver.until.toISOString() })),
    attestations: attestations.map(asLayer),
  };
  return layerEvents(facts, report.results, layers, at, sha256);
}
