import "server-only";
import type { IncidentContext } from "@/lib/contracts/incident-context";
import { EvidenceList } from "@/lib/contracts/incident-evidence";
import { FindingQuery } from "@/lib/contracts/findings";
import { authorize, type Context } from "@/lib/server/context";
import { db } from "@/lib/server/db";
import { notFound } from "@/lib/server/errors";
import { readPage } from "@/lib/server/findings/read-page";
import { findingScope } from "@/lib/server/findings/within-seat";
import { isWithinSeat, withinSeat } from "@/lib/server/seat";
import { currentView, type View } from "@/lib/server/views/current";
import { auditEntriesAround } from "./audit-entries-around";
import { driftAround } from "./drift-around";
import { type DarkHour, darkHourOf, isDarkAt } from "./hit-channels";
import { incidentsWithinSeat, partsWithinSeat } from "./within-seat";

const SHOWN_FINDINGS = 20;

/**
 * What Inlet knows around an incident: what changed, which of it mattered, what is open and dark on its channels.
 * Null while no snapshot tells about it. @throws AppError not-found
 */
export async function getIncidentContext(
  ctx: Context,
  input: { incidentId: string },
): Promise<IncidentContext | null> {
  authorize(ctx, "incidents:read");
  const organisationId = ctx.organisation.id;
  const incident = await db().incident.findFirst({
    where: { id: input.incidentId, organisationId, ...incidentsWithinSeat(ctx) },
    include: {
      channels: true,
      clocks: { where: partsWithinSeat(ctx).clocks },
      goodSnapshot: true,
      failingSnapshot: true,
      entries: { orderBy: { sequence: "asc" }, take: 1, select: { evidence: true } },
    },
  });
  if (!incident) throw notFound();
  const { sourceId, failingSnapshot, channels, clocks } = incident;
  if (!sourceId || !failingSnapshot || !isWithinSeat(ctx, { at: failingSnapshot.takenAt })) return null;
  const good = incident.goodSnapshot;
  const goodSnapshot = good && isWithinSeat(ctx, { at: good.takenAt }) ? good : null;
  const view = await viewAt(ctx, sourceId, incident.declaredAt);
  if (!view) return null;
  const ids = channels.map(({ channelId }) => channelId);
  const hit = view.summary.channels.filter(({ id }) => ids.includes(id));
  const started = clocks.find(({ name }) => name === "started")?.at ?? incident.declaredAt;
  const moments = [started.getTime(), incident.declaredAt.getTime()];
  const drift = await driftAround(organisationId, {
    good: goodSnapshot,
    failing: failingSnapshot,
    channelIds: ids,
    dark: declaredHour(incident.entries[0]?.evidence) ?? darkHourOf(hit, moments, view.summary.timezone),
  });
  return {
    sourceId,
    ...drift,
    failing: headOf(failingSnapshot),
    good: goodSnapshot && headOf(goodSnapshot),
    findings: await findingsOn(ctx, sourceId, ids),
    darkSlots: hit.flatMap(darkSlotsOf),
    auditEntries: await auditEntriesAround(ctx, goodSnapshot?.takenAt ?? started, incident.declaredAt),
  };
}

/** The dark hour it was declared from, as its first entry tells. */
function declaredHour(evidence: unknown): DarkHour | null {
  const list = EvidenceList.safeParse(evidence).data ?? [];
  const hour = list.find((one) => one.kind === "hour");
  return hour ? { channelId: hour.channelId, hour: hour.hour } : null;
}

/** The source as it stood when the incident was declared; before its first snapshot, the first one. */
async function viewAt(ctx: Context, sourceId: string, at: Date): Promise<View | null> {
  const seated = withinSeat(ctx, { at: "takenAt" });
  const where = { organisationId: ctx.organisation.id, sourceId, ...seated };
  const row =
    (await db().snapshot.findFirst({
      where: { ...where, takenAt: { lte: at } },
      orderBy: [{ takenAt: "desc" }, { id: "desc" }],
      select: { id: true },
    })) ?? (await db().snapshot.findFirst({ where, orderBy: { takenAt: "asc" }, select: { id: true } }));
  return row && currentView(ctx, { snapshot: row.id });
}

async function findingsOn(ctx: Context, sourceId: string, channelIds: string[]) {
  if (channelIds.length === 0) return [];
  const query = FindingQuery.parse({ channel: channelIds, limit: SHOWN_FINDINGS });
  return (await readPage(await findingScope(ctx, sourceId), query)).findings;
}

function darkSlotsOf(channel: View["summary"]["channels"][number]): IncidentContext["darkSlots"] {
  const slots: IncidentContext["darkSlots"] = [];
  for (let hour = 0; hour < 168; hour += 1) {
    if (!isDarkAt(channel, hour)) continue;
    const last = slots.at(-1);
    if (last?.to === hour) last.to = hour + 1;
    else slots.push({ channelId: channel.id, name: channel.name, from: hour, to: hour + 1 });
  }
  return slots;
}

function headOf({ id, takenAt }: { id: string; takenAt: Date }) {
  return { id, takenAt: takenAt.toISOString() };
}
