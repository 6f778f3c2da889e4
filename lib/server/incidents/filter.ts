import "server-only";
import type { IncidentQuery } from "@/lib/contracts/incidents";
import type { Prisma } from "@/lib/generated/prisma/client";
import type { Reader } from "@/lib/server/context";
import { incidentsWithinSeat, partsWithinSeat } from "./within-seat";

export function filterOf(ctx: Reader, query: IncidentQuery): Prisma.IncidentWhereInput {
  const among = <T>(values: T[]) => (values.length > 0 ? { in: values } : undefined);
  return {
    organisationId: ctx.organisation.id,
    ...incidentsWithinSeat(ctx),
    kind: query.kind,
    status: among(query.status),
    severity: among(query.severity),
    cause: among(query.cause),
    ...(query.channel.length > 0 && { channels: { some: { channelId: { in: query.channel } } } }),
    ...(query.q && { OR: containing(ctx, query.q) }),
  };
}

/** Its number as people say it, its own words, and what the timeline says. */
function containing(ctx: Reader, text: string): Prisma.IncidentWhereInput[] {
  // Prisma hands the text to LIKE as it is.
  const contains = { contains: text.replace(/[\\%_]/g, "\\$&"), mode: "insensitive" as const };
  const number = /^(?:inc-?|#)?(\d{1,9})$/i.exec(text)?.[1];
  return [
    { title: contains },
    { summary: contains },
    { causeText: contains },
    { entries: { some: { text: contains, ...partsWithinSeat(ctx).entries } } },
    ...(number ? [{ number: Number(number) }] : []),
  ];
}
