import "server-only";
import { ANOMALY_KINDS, type ReceptionLogOverview } from "@/lib/contracts/reception-log";
import type { ViewQuery } from "@/lib/contracts/view";
import { hitRate } from "@/lib/engine/reception-log/hit-rate";
import type { Prisma } from "@/lib/generated/prisma/client";
import { authorize, type Context } from "@/lib/server/context";
import { db } from "@/lib/server/db";
import { untilSeatEnds, withinSeat } from "@/lib/server/seat";
import { channelsOf, readChannelNames } from "./channels";
import { currentGeneration } from "./generation";
import { provenWeeks } from "./proven-weeks";
import { toLogImport } from "./serialise";
import { logSourceOf } from "./source-of";

const SHOWN_CONTRADICTIONS = 200;

/** What a source's logs come to, and how often the proof foretold it. Null while there is no source. */
export async function summariseLog(ctx: Context, view: ViewQuery): Promise<ReceptionLogOverview | null> {
  authorize(ctx, "reception-log:read");
  const source = await logSourceOf(ctx, view);
  if (!source) return null;
  const scope = { organisationId: ctx.organisation.id, sourceId: source.id };
  const generation = await currentGeneration(scope);
  const imports = await db().receptionLogImport.findMany({
    where: { ...scope, ...importsWithinSeat(ctx) },
    orderBy: { createdAt: "desc" },
    take: 200,
  });
  const hours = await db().receptionLogHour.findMany({
    where: { ...scope, generation: generation.number, ...withinSeat(ctx, { at: "hour" }) },
    orderBy: [{ hour: "asc" }, { channel: "asc" }],
  });
  const anomalies = await db().receptionLogAnomaly.groupBy({
    by: ["kind"],
    where: { ...scope, generation: generation.number, ...withinSeat(ctx, { at: "at" }) },
    _count: true,
  });
  const keys = await db().receptionLogKey.findMany({
    where: { ...scope, revokedAt: null, ...untilSeatEnds(ctx, "createdAt") },
    orderBy: { createdAt: "asc" },
  });
  const channels = await channelsOf(ctx, scope);
  const idOf = await readChannelNames(scope, channels);
  const names = [...new Set(hours.map(({ channel }) => channel))];
  const count = (field: "received" | "missed" | "unknown" | "late" | "errors") =>
    hours.reduce((total, hour) => total + hour[field], 0);
  const newest = imports.reduce((latest, { finishedAt }) => Math.max(latest, finishedAt?.getTime() ?? 0), 0);
  return {
    source,
    analysed: generation.at >= newest,
    imports: imports.map(toLogImport),
    totals: {
      received: count("received"),
      missed: count("missed"),
      unknown: count("unknown"),
      late: count("late"),
      errors: count("errors"),
      from: hours[0]?.hour.toISOString() ?? null,
      to: hours.at(-1)?.hour.toISOString() ?? null,
    },
    anomalies: Object.fromEntries(
      ANOMALY_KINDS.map((kind) => [kind, anomalies.find((found) => found.kind === kind)?._count ?? 0]),
    ) as ReceptionLogOverview["anomalies"],
    hitRate: await compare(ctx, scope, hours, idOf, channels),
    logChannels: names.map((name) => ({ name, channelId: idOf(name) })),
    channels,
    keys: keys.map(({ id, name, createdAt, createdBy, lastUsedAt }) => ({
      id,
      name,
      createdAt: createdAt.toISOString(),
      createdBy,
      lastUsedAt: lastUsedAt?.toISOString() ?? null,
    })),
  };
}

/** A file belongs to every period it has lines of. */
function importsWithinSeat({ seat }: Context): Prisma.ReceptionLogImportWhereInput {
  return {
    ...(seat?.from && { lastAt: { gte: seat.from } }),
    ...(seat?.to && { firstAt: { lt: seat.to } }),
  };
}

type Hour = { channel: string; hour: Date; received: number; missed: number };

async function compare(
  ctx: Context,
  scope: { organisationId: string; sourceId: string },
  hours: readonly Hour[],
  idOf: (name: string) => string | null,
  channels: readonly { id: string; name: string }[],
): Promise<ReceptionLogOverview["hitRate"]> {
  const [first, last] = [hours[0], hours.at(-1)];
  const weekAt = first && last ? await provenWeeks(ctx, scope, [first.hour, last.hour]) : () => null;
  let beforeFirst = 0;
  const known = hours.flatMap(({ channel, hour, received, missed }) => {
    const channelId = idOf(channel);
    return channelId === null ? [] : [{ channelId, hour: hour.toISOString(), received, missed }];
  });
  const strange = hours.filter(({ channel }) => idOf(channel) === null);
  const result = hitRate(known, (channelId, hour) => {
    const found = weekAt(channelId, hour);
    if (found?.beforeFirst)
      beforeFirst += known
        .filter((one) => one.channelId === channelId && one.hour === hour)
        .reduce((total, { received, missed }) => total + received + missed, 0);
    return found?.proven ?? null;
  });
  const nameOf = new Map(channels.map(({ id, name }) => [id, name]));
  return {
    ...result,
    unproven: result.unproven + strange.reduce((total, { received, missed }) => total + received + missed, 0),
    beforeFirst,
    contradictionCount: result.contradictions.length,
    contradictions: result.contradictions
      .slice(0, SHOWN_CONTRADICTIONS)
      .map(({ kind, channelId, hour, slot, messages, snapshotId }) => ({
        kind,
        channel: { id: channelId, name: nameOf.get(channelId) ?? channelId },
        hour,
        slot,
        messages,
        snapshotId,
      })),
  };
}
