import "server-only";
import type { IncidentRow } from "@/lib/contracts/incidents";
import type { Prisma } from "@/lib/generated/prisma/client";

export const rowParts = {
  channels: { select: { channelId: true, name: true }, orderBy: { name: "asc" } },
  clocks: { include: { setBy: { select: { name: true } } } },
} satisfies Prisma.IncidentInclude;

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
