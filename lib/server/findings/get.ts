import "server-only";
import { z } from "zod";
import type { FindingDetail } from "@/lib/contracts/findings";
import type { ViewQuery } from "@/lib/contracts/view";
import type { RuleMeta } from "@/lib/engine/rule";
import { Text } from "@/lib/engine/text";
import type { Finding } from "@/lib/generated/prisma/client";
import { authorize, type Context, type Reader } from "@/lib/server/context";
import { db } from "@/lib/server/db";
import { notFound } from "@/lib/server/errors";
import { ownMetas } from "@/lib/server/own-rules/stored";
import { type LoadedSnapshot, loadSnapshot } from "@/lib/server/snapshots/load";
import { namesIn } from "@/lib/engine/names-in";
import { asKnown, isWithinSeat, knownUntil, lastingWithinSeat, withinSeat } from "@/lib/server/seat";
import { customersByChannel } from "@/lib/server/snapshots/summarise";
import { currentView } from "@/lib/server/views/current";
import { waiversOn } from "@/lib/server/waivers/column";
import { people, toWaiver } from "@/lib/server/waivers/serialise";
import { viewOfEvidence } from "./evidence";
import { rowOfStored } from "./rows";
import { ruleMeta } from "./rule-meta";
import { sampleFindings, unjudgedSample } from "./sample";
import { couldLook } from "./settle";
import { findFinding, findingScope } from "./within-seat";

const Payload = z.object({
  message: Text,
  evidence: z.array(z.object({ pointer: z.string(), value: z.unknown() })),
  channels: z.array(z.string()),
});

type Input = ViewQuery & { findingId: string };

/** One finding with its story, its proof in the snapshot and its repair. @throws AppError not-found */
export async function getFinding(ctx: Context, input: Input): Promise<FindingDetail> {
  authorize(ctx, "findings:read");
  const finding = await findingOf(ctx, input);
  const { organisationId, sourceId } = finding;
  const scope = await findingScope(ctx, sourceId);
  const newest = await currentView(ctx, { source: sourceId });
  if (!newest) throw notFound();
  const seen = await loadSnapshot(organisationId, finding.lastSnapshotId);
  const now = await loadSnapshot(organisationId, newest.snapshot.id);
  const payload = Payload.parse(finding.payload);
  const result = now.report.results.find(({ ruleId }) => ruleId === finding.ruleId);
  return {
    source: { id: newest.source.id, name: newest.source.name },
    finding: rowOfStored(finding, (await waiversOn(scope, [finding.id])).get(finding.id) ?? "none"),
    waivers: await waiversOf(ctx, finding),
    ruleVersion: finding.ruleVersion,
    rule: explained(ruleMeta(finding.ruleId, await ownMetas(organisationId)), seen),
    history: await historyOf(ctx, finding),
    evidence: distinct(payload.evidence).map((one) => viewOfEvidence(seen.snapshot, one)),
    names: namesIn(seen.snapshot, payload.evidence),
    timezone: seen.snapshot.organisation.timezone,
    channels: channelsOf(seen, payload.channels),
    undecided: undecided(finding, now),
    unjudged: unjudgedSample(result),
    sameRule: await sampleFindings({ ...scope, id: finding.id }, { ruleId: finding.ruleId }),
    sameSubject: await sampleFindings(
      { ...scope, id: finding.id },
      {
        subjectKind: finding.subjectKind,
        subjectId: finding.subjectId,
      },
    ),
  };
}

/** A role that stands behind several people is named by each of them. */
function distinct<T extends { pointer: string }>(evidence: readonly T[]): T[] {
  return [...new Map(evidence.map((one) => [one.pointer, one])).values()];
}

/** The one of the source on view; a link without a source still finds it where it is. */
export async function findingOf(ctx: Reader, { findingId, ...view }: Input): Promise<Finding> {
  const find = async (sourceId: string) => findFinding(await findingScope(ctx, sourceId), findingId);
  const current = await currentView(ctx, view);
  const here = current && (await find(current.source.id));
  const elsewhere =
    here || view.source
      ? null
      : await db().finding.findFirst({
          where: {
            organisationId: ctx.organisation.id,
            id: findingId,
            ...withinSeat(ctx, { source: "sourceId" }),
          },
          orderBy: { lastSeenAt: "desc" },
          select: { sourceId: true },
        });
  const finding = here ?? (elsewhere && (await find(elsewhere.sourceId)));
  if (!finding) throw notFound();
  return finding;
}

/** Newest first, those that ended included. */
async function waiversOf(ctx: Reader, finding: Finding): Promise<FindingDetail["waivers"]> {
  const { organisationId, sourceId, id } = finding;
  const rows = await db().waiver.findMany({
    where: { organisationId, sourceId, findingId: id, ...lastingWithinSeat(ctx) },
    orderBy: { createdAt: "desc" },
    include: people,
  });
  return rows.map((row) => toWaiver(asKnown(ctx, row), finding, knownUntil(ctx)));
}

function explained(meta: RuleMeta | undefined, { snapshot }: LoadedSnapshot): FindingDetail["rule"] {
  if (!meta) return null;
  const { title, why, remediation, severityReason, requirements, where } = meta;
  return {
    title: title.fail,
    why,
    remediation,
    severityReason,
    requirements: [...requirements],
    where: where?.[snapshot.platform.kind] ?? null,
  };
}

async function historyOf(ctx: Reader, finding: Finding): Promise<FindingDetail["history"]> {
  const at = async (date: Date | null) => {
    if (!date) return null;
    const snapshot = await db().snapshot.findFirst({
      where: {
        organisationId: finding.organisationId,
        sourceId: finding.sourceId,
        takenAt: date,
        ...withinSeat(ctx, { at: "takenAt" }),
      },
      select: { id: true },
    });
    return { at: date.toISOString(), snapshotId: snapshot?.id ?? null };
  };
  return {
    firstSeen: {
      at: finding.firstSeenAt.toISOString(),
      // What began before an auditor's period is told, but the snapshot is not theirs to open.
      snapshotId: isWithinSeat(ctx, { at: finding.firstSeenAt }) ? finding.firstSnapshotId : null,
    },
    lastSeen: { at: finding.lastSeenAt.toISOString(), snapshotId: finding.lastSnapshotId },
    resolved: await at(finding.resolvedAt),
    reopened: await at(finding.reopenedAt),
  };
}

function channelsOf({ report, snapshot }: LoadedSnapshot, ids: readonly string[]): FindingDetail["channels"] {
  const names = new Map(report.week.map(({ id, name }) => [id, name]));
  const customers = customersByChannel(snapshot);
  return ids
    .map((id) => ({ id, name: names.get(id) ?? id, customers: customers.get(id) ?? null }))
    .sort((a, b) => (b.customers ?? 0) - (a.customers ?? 0) || a.name.localeCompare(b.name));
}

/** Why an unresolved finding that the newest snapshot does not show is still not resolved. */
function undecided(finding: Finding, now: LoadedSnapshot): Text | null {
  if (finding.status === "resolved" || finding.lastSnapshotId === now.id) return null;
  if (couldLook(now.report, finding)) return null;
  const result = now.report.results.find(({ ruleId }) => ruleId === finding.ruleId);
  const own = result?.unjudged.find(
    ({ subject }) => subject.kind === finding.subjectKind && subject.id === finding.subjectId,
  );
  return own?.reason ?? result?.reason ?? null;
}
