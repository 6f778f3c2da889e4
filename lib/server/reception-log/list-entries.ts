import "server-only";
import { type EntryPage, type EntryQuery, LogEntryRow } from "@/lib/contracts/reception-log";
import type { Prisma } from "@/lib/generated/prisma/client";
import { authorize, type Context } from "@/lib/server/context";
import { db } from "@/lib/server/db";
import { endOfDay, startOfDay } from "@/lib/server/day";
import { withinSeat } from "@/lib/server/seat";
import { channelsOf, readChannelNames } from "./channels";
import { logSourceOf } from "./source-of";

const HOUR_MS = 3_600_000;

/** Lines of a source's logs, the newest first, a page at a time. */
export async function listLogEntries(ctx: Context, query: EntryQuery): Promise<EntryPage> {
  authorize(ctx, "reception-log:read");
  const source = await logSourceOf(ctx, query);
  if (!source) return { entries: [], nextCursor: null };
  const scope = { organisationId: ctx.organisation.id, sourceId: source.id };
  const rows = await db().receptionLogEntry.findMany({
    where: {
      ...scope,
      AND: [...conditions(query, ctx.organisation.timezone), withinSeat(ctx, { at: "receivedAt" })],
    },
    orderBy: [{ receivedAt: "desc" }, { id: "desc" }],
    take: query.limit + 1,
    include: { import: { select: { name: true } } },
  });
  const idOf = await readChannelNames(scope, await channelsOf(ctx, scope));
  const page = rows.slice(0, query.limit);
  const last = page.at(-1);
  return {
    entries: page.map((row) =>
      LogEntryRow.parse({
        ...row,
        id: String(row.id),
        file: row.import.name,
        receivedAt: row.receivedAt.toISOString(),
        sentAt: row.sentAt?.toISOString() ?? null,
        channelId: idOf(row.channel),
        sequence: row.sequence === null ? null : String(row.sequence),
      }),
    ),
    nextCursor: rows.length > query.limit && last ? `${last.receivedAt.getTime()}.${last.id}` : null,
  };
}

/** How many lines the filters leave. */
export async function countLogEntries(ctx: Context, query: EntryQuery): Promise<number> {
  authorize(ctx, "reception-log:read");
  const source = await logSourceOf(ctx, query);
  if (!source) return 0;
  return db().receptionLogEntry.count({
    where: {
      organisationId: ctx.organisation.id,
      sourceId: source.id,
      AND: [...conditions(query, ctx.organisation.timezone), withinSeat(ctx, { at: "receivedAt" })],
    },
  });
}

function conditions(
  { q, state, channel, from, to, hour, cursor }: EntryQuery,
  timezone: string,
): Prisma.ReceptionLogEntryWhereInput[] {
  const where: Prisma.ReceptionLogEntryWhereInput[] = [];
  if (q !== "") where.push({ OR: [{ messageId: q }, { error: { contains: q, mode: "insensitive" } }] });
  if (state.length > 0) where.push({ state: { in: state } });
  if (channel.length > 0) where.push({ channel: { in: channel } });
  if (from) where.push({ receivedAt: { gte: startOfDay(from, timezone) } });
  if (to) where.push({ receivedAt: { lt: endOfDay(to, timezone) } });
  if (hour) where.push({ receivedAt: { gte: new Date(hour), lt: new Date(Date.parse(hour) + HOUR_MS) } });
  const [time, id] = (cursor ?? "").split(".");
  if (id) {
    const at = new Date(Number(time));
    where.push({ OR: [{ receivedAt: { lt: at } }, { receivedAt: at, id: { lt: BigInt(id) } }] });
  }
  return where;
}
