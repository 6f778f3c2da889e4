import "server-only";
import { z } from "zod";
import type { FindingDetail } from "@/lib/contracts/findings";
import type { ViewQuery } from "@/lib/contracts/view";
import { Text } from "@/lib/engine/text";
import type { Finding } from "@/lib/generated/prisma/client";
import { authorize, type Context } from "@/lib/server/context";
import { db } from "@/lib/server/db";
import { notFound } from "@/lib/server/errors";
import { type LoadedSnapshot, loadSnapshot } from "@/lib/server/snapshots/load";
import { namesIn } from "@/lib/server/snapshots/names";
import { customersByChannel } from "@/lib/server/snapshots/summarise";
import { currentView } from "@/lib/server/views/current";
import { viewOfEvidence } from "./evidence";
import { rowOf } from "./rows";
import { ruleMeta } from "./rule-meta";
import { couldLook } from "./settle";

const SHOWN_UNJUDGED = 20;
const SHOWN_OTHERS = 50;

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
  const newest = await currentView(ctx, { source: sourceId });
  if (!newest) throw notFound();
  const seen = await loadSnapshot(organisationId, finding.lastSnapshotId);
  const now = await loadSnapshot(organisationId, newest.snapshot.id);
  const payload = Payload.parse(finding.payload);
  const result = now.report.results.find(({ ruleId }) => ruleId === finding.ruleId);
  const others = await db().finding.findMany({
    where: {
      organisationId,
      sourceId,
      subjectKind: finding.subjectKind,
      subjectId: finding.subjectId,
      id: { not: finding.id },
      status: { not: "resolved" },
    },
    orderBy: [{ severity: "asc" }, { id: "asc" }],
    take: SHOWN_OTHERS,
  });
  return {
    source: { id: newest.source.id, name: newest.source.name },
    finding: listed(finding),
    ruleVersion: finding.ruleVersion,
    rule: explained(finding, seen),
    history: await historyOf(finding),
    evidence: payload.evidence.map((one) => viewOfEvidence(seen.snapshot, one)),
    names: namesIn(seen.snapshot, payload.evidence),
    channels: channelsOf(seen, payload.channels),
    undecided: undecided(finding, now),
    unjudged: {
      count: result?.unjudged.length ?? 0,
      examples: (result?.unjudged ?? [])
        .slice(0, SHOWN_UNJUDGED)
        .map(({ subject, reason }) => ({ subject, reason })),
    },
    sameSubject: others.map(listed),
  };
}

/** The one of the source on view; a link without a source still finds it where it is. */
async function findingOf(ctx: Context, { findingId, ...view }: Input): Promise<Finding> {
  const where = { organisationId: ctx.organisation.id, id: findingId };
  const current = await currentView(ctx, view);
  const finding =
    (current && (await db().finding.findFirst({ where: { ...where, sourceId: current.source.id } }))) ??
    (view.source ? null : await db().finding.findFirst({ where, orderBy: { lastSeenAt: "desc" } }));
  if (!finding) throw notFound();
  return finding;
}

const listed = (finding: Finding) =>
  rowOf({ ...finding, message: (finding.payload as { message?: unknown }).message });

function explained({ ruleId }: Finding, { snapshot }: LoadedSnapshot): FindingDetail["rule"] {
  const meta = ruleMeta(ruleId);
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

async function historyOf(finding: Finding): Promise<FindingDetail["history"]> {
  const at = async (date: Date | null) => {
    if (!date) return null;
    const snapshot = await db().snapshot.findFirst({
      where: { organisationId: finding.organisationId, sourceId: finding.sourceId, takenAt: date },
      select: { id: true },
    });
    return { at: date.toISOString(), snapshotId: snapshot?.id ?? null };
  };
  return {
    firstSeen: { at: finding.firstSeenAt.toISOString(), snapshotId: finding.firstSnapshotId },
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
