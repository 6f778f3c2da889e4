import "server-only";
import type { CheckGap } from "@/lib/contracts/lessons";
import type { RuleResult } from "@/lib/engine/evaluate";
import type { Reader } from "@/lib/server/context";
import { db } from "@/lib/server/db";
import { notFound } from "@/lib/server/errors";
import { recoveredSnapshot } from "@/lib/server/incidents/recovered-snapshot";
import { incidentsWithinSeat } from "@/lib/server/incidents/within-seat";
import { type LoadedSnapshot, loadSnapshot } from "@/lib/server/snapshots/load";
import { mayReadSnapshot } from "@/lib/server/snapshots/require";

/** What an incident has to hold a check against: the snapshot that failed and the one that did not any more. */
export type IncidentSlice = {
  incident: { id: string; number: number; title: string; channelIds: string[] };
  good: LoadedSnapshot | null;
  failing: LoadedSnapshot | null;
  recovered: LoadedSnapshot | null;
};

/** @throws AppError not-found, also for an incident of another organisation */
export async function incidentSlice(ctx: Reader, incidentId: string): Promise<IncidentSlice> {
  const organisationId = ctx.organisation.id;
  const incident = await db().incident.findFirst({
    where: { id: incidentId, organisationId, ...incidentsWithinSeat(ctx) },
    include: { channels: { select: { channelId: true } } },
  });
  if (!incident) throw notFound();
  const { id, number, title, goodSnapshotId, failingSnapshotId, recoveredSnapshotId } = incident;
  const recoveredId = recoveredSnapshotId ?? (await recoveredSnapshot(ctx, incidentId));
  const load = async (id: string | null) =>
    id && (await mayReadSnapshot(ctx, id)) ? loadSnapshot(organisationId, id) : null;
  return {
    incident: { id, number, title, channelIds: incident.channels.map(({ channelId }) => channelId) },
    good: await load(goodSnapshotId),
    failing: await load(failingSnapshotId),
    recovered: await load(recoveredId),
  };
}

type Judgement = Pick<RuleResult, "verdict"> | null;

/** A check guards only what it saw fail and saw mended. */
export function gapOf(failing: Judgement, recovered: Judgement): CheckGap {
  if (failing?.verdict !== "fail") return "not-failing";
  if (recovered === null) return "no-recovered-snapshot";
  return recovered.verdict === "pass" ? null : "not-passing";
}

export function judgedOf({ verdict, findings }: RuleResult) {
  return { verdict, findings: findings.length };
}
