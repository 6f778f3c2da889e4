import "server-only";
import type { Declared, DeclareIncident, SeveritySuggestion } from "@/lib/contracts/incidents";
import type { ChannelSummary } from "@/lib/contracts/proof";
import { Prisma } from "@/lib/generated/prisma/client";
import { recordAudit } from "@/lib/server/audit-log";
import { authorize, type Context } from "@/lib/server/context";
import { db, transaction } from "@/lib/server/db";
import { AppError } from "@/lib/server/errors";
import { keepSigns } from "@/lib/server/lessons/signs";
import { notifyOfIncident } from "@/lib/server/notifications/of-incident";
import { currentView } from "@/lib/server/views/current";
import { darkHourOf, hitChannels, suggestionOf } from "./hit-channels";
import { onlyOnce } from "./only-once";
import { originOf } from "./origin";
import { pastMoment } from "./past-moment";
import { snapshotsAround } from "./snapshots-around";
import { targetOf } from "./get-in-organisation";
import { tellJournal } from "./journal";
import { copyKit } from "./steps/copy-kit";

/**
 * Begins the journal of an incident, with the snapshots that tell about it. Sent twice by its device it is one incident.
 * @throws AppError invalid for a moment to come, an unknown channel, or a severity that departs from the matrix without a reason
 */
export async function declareIncident(
  ctx: Context,
  input: DeclareIncident,
  now = Date.now(),
): Promise<Declared> {
  authorize(ctx, "incidents:write");
  const key = { organisationId: ctx.organisation.id, clientId: input.clientId };
  return onlyOnce(
    () =>
      db().incident.findUnique({
        where: { organisationId_clientId: key },
        select: { id: true, number: true },
      }),
    async () => create(ctx, input, now, await readBasis(ctx, input, now)),
  );
}

type Basis = {
  started: Date;
  sourceId: string | null;
  hit: ChannelSummary[];
  suggestion: SeveritySuggestion | null;
  around: { goodSnapshotId: string | null; failingSnapshotId: string } | null;
};

async function readBasis(ctx: Context, input: DeclareIncident, now: number): Promise<Basis> {
  const started = pastMoment(input.startedAt, "startedAt", now);
  const view = await currentView(ctx, input.sourceId ? { source: input.sourceId } : {});
  const hit = hitChannels(view, input.channelIds);
  if (!view) return { started, sourceId: null, hit, suggestion: null, around: null };
  const suggestion = hit.length > 0 ? suggestionOf(view, hit, started.getTime(), now) : null;
  const dark = input.hour ?? darkHourOf(hit, [started.getTime(), now], view.summary.timezone);
  const around = await snapshotsAround(ctx.organisation.id, view, dark);
  return { started, sourceId: view.source.id, hit, suggestion, around };
}

async function create(ctx: Context, input: DeclareIncident, now: number, basis: Basis): Promise<Declared> {
  const { started, sourceId, hit, suggestion, around } = basis;
  const severity = input.severity ?? suggestion?.severity ?? "moderate";
  if (suggestion && severity !== suggestion.severity && !input.severityReason)
    throw new AppError("invalid", "incidents.problems.severityReason", {}, { field: "severityReason" });
  const organisationId = ctx.organisation.id;
  // A device may have called the beginning later than the declaring; time never runs backwards here.
  const declaredAt = new Date(
    Math.max(pastMoment(input.declaredAt, "declaredAt", now).getTime(), started.getTime()),
  );
  return transaction(async (tx) => {
    const last = await tx.incident.aggregate({ where: { organisationId }, _max: { number: true } });
    const origin = await originOf(tx, organisationId, {
      ...input,
      sourceId,
      hit,
      failing: around?.failingSnapshotId,
    });
    const incident = await tx.incident.create({
      data: {
        organisationId,
        number: (last._max.number ?? 0) + 1,
        clientId: input.clientId,
        kind: input.kind,
        title: input.title,
        severity,
        suggestion: suggestion ?? Prisma.DbNull,
        severityReason: severity === suggestion?.severity ? null : (input.severityReason ?? null),
        sourceId,
        findingId: origin.findingId,
        ...around,
        declaredAt,
        declaredById: ctx.actor.id,
        channels: { create: hit.map(({ id, name }) => ({ organisationId, channelId: id, name })) },
        clocks: {
          create: [
            { name: "started" as const, at: started, basis: input.startedBasis },
            { name: "detected" as const, at: declaredAt, basis: "measured" as const },
          ].map((clock) => ({ ...clock, organisationId, setById: ctx.actor.id })),
        },
      },
    });
    await keepSigns(tx, organisationId, incident.id);
    await tellJournal(tx, ctx, {
      incidentId: incident.id,
      changes: [
        { field: "status", before: null, after: "open" },
        { field: "severity", before: null, after: severity },
      ],
      happenedAt: declaredAt,
      evidence: origin.evidence,
    });
    await copyKit(tx, { organisationId, incidentId: incident.id, startedAt: started });
    await notifyOfIncident(tx, "incident-declared", incident);
    await recordAudit(tx, ctx, {
      action: "incident.declare",
      target: targetOf(incident),
      after: { severity, kind: incident.kind, channels: hit.map(({ name }) => name) },
    });
    return { id: incident.id, number: incident.number };
  });
}
