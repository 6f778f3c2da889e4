import "server-only";
import type { IncidentRow } from "@/lib/contracts/incidents";
import type { Prisma } from "@/lib/generated/prisma/client";
import type { Seated } from "@/lib/server/seat";
import { partsWithinSeat } from "./within-seat";

export const rowParts = {
  channels: { select: { channelId: true, name: true }, orderBy: { name: "asc" } },
  clocks: { include: { setBy: { select: { name: true } } } },
} satisfies Prisma.IncidentInclude;

/** Without the clocks that were set after the period of whoever asks. */
export const rowPartsFor = (ctx: Seated) => ({
  ...rowParts,
  clocks: { ...rowParts.clocks, where: partsWithinSeat(ctx).clocks },
});

type Row = Prisma.IncidentGetPayload<{ include: typeof rowParts }>;

export function toIncidentRow(row: Row): IncidentRow {
  const { id, number, kind, status, title, severity, cause, causeCertainty } = row;
  return {
    ...{ id, number, kind, status, title, severity, cause, causeCertainty },
    channels: row.channels.map(({ channelId, name }) => ({ id: channelId, name })),
    declaredAt: row.declaredAt.toISOString(),
    clocks: Object.fromEntries(
      row.clocks.map(({ name, at, basis, setBy, setAt }) => [
        name,
        { at: at.toISOString(), basis, by: setBy.name, setAt: setAt.toISOString() },
      ]),
    ),
  };
}
