import "server-only";
import type { AuditReport } from "@/lib/engine/audit";
import { waiverState } from "@/lib/engine/layers/waiver";
import type { Waiver } from "@/lib/generated/prisma/client";
import { db } from "@/lib/server/db";
import { sha256 } from "@/lib/server/snapshots/pack";

type Scope = { organisationId: string; sourceId: string };

/** Waivers that nobody had ended by then; whether they held is another question. */
export function waiversAt({ organisationId, sourceId }: Scope, at: number): Promise<Waiver[]> {
  const moment = new Date(at);
  return db().waiver.findMany({
    where: {
      organisationId,
      sourceId,
      createdAt: { lte: moment },
      OR: [{ endedAt: null }, { endedAt: { gt: moment } }],
    },
  });
}

/** The findings of a report under a waiver that held at a moment, by id; one that ended later held then. */
export async function waivedIn(
  scope: Scope,
  report: Pick<AuditReport, "results">,
  at: number,
): Promise<Set<string>> {
  const waivers = await waiversAt(scope, at);
  if (waivers.length === 0) return new Set();
  const found = new Map(
    report.results.flatMap(({ findings }) => findings.map((finding) => [finding.id, finding])),
  );
  const holding = waivers.filter(
    (waiver) =>
      waiverState({ ...waiver, until: waiver.until.toISOString() }, found, at, sha256) === "holding",
  );
  return new Set(holding.map(({ findingId }) => findingId));
}
