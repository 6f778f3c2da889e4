import "server-only";
import { Anomaly, type AnomalyPage, type AnomalyQuery } from "@/lib/contracts/reception-log";
import type { ReceptionLogAnomaly } from "@/lib/generated/prisma/client";
import { authorize, type Context } from "@/lib/server/context";
import { db } from "@/lib/server/db";
import { withinSeat } from "@/lib/server/seat";
import { channelsOf, readChannelNames } from "./channels";
import { currentGeneration } from "./generation";
import { logSourceOf } from "./source-of";

/** One kind of what is wrong in the logs, the largest first, a page at a time. */
export async function listAnomalies(ctx: Context, query: AnomalyQuery): Promise<AnomalyPage> {
  authorize(ctx, "reception-log:read");
  const source = await logSourceOf(ctx, query);
  if (!source) return { anomalies: [], nextCursor: null };
  const scope = { organisationId: ctx.organisation.id, sourceId: source.id };
  const { number: generation } = await currentGeneration(scope);
  const [count, id] = (query.cursor ?? "").split(".");
  const rows = await db().receptionLogAnomaly.findMany({
    where: {
      ...scope,
      generation,
      kind: query.kind,
      ...withinSeat(ctx, { at: "at" }),
      ...(id && { OR: [{ count: { lt: Number(count) } }, { count: Number(count), id: { gt: BigInt(id) } }] }),
    },
    orderBy: [{ count: "desc" }, { id: "asc" }],
    take: query.limit + 1,
  });
  const idOf = await readChannelNames(scope, await channelsOf(ctx, scope));
  const page = rows.slice(0, query.limit);
  const last = page.at(-1);
  return {
    anomalies: page.map((row) => toAnomaly(row, idOf)),
    nextCursor: rows.length > query.limit && last ? `${last.count}.${last.id}` : null,
  };
}

function toAnomaly(row: ReceptionLogAnomaly, idOf: (name: string) => string | null): Anomaly {
  const { sequenceFrom: from, sequenceTo: to } = row;
  return Anomaly.parse({
    id: String(row.id),
    kind: row.kind,
    channel: row.channel,
    channelId: row.channel === "" ? null : idOf(row.channel),
    at: row.at.toISOString(),
    until: row.until?.toISOString() ?? null,
    messageId: row.messageId,
    sequence: from === null || to === null ? null : { from: String(from), to: String(to) },
    error: row.errorKey === null ? null : { class: row.errorClass ?? "other", text: row.errorKey },
    count: row.count,
    longestSeconds: row.longestMs === null ? null : Number(row.longestMs) / 1000,
  });
}
