import "server-only";
import { AuditSummary } from "@/lib/contracts/proof";
import { db } from "@/lib/server/db";
import { type Seated, withinSeat } from "@/lib/server/seat";
import type { LogScope } from "./analyse";

type Named = { id: string; name: string };

/** Channels of the source's newest snapshot. */
export async function channelsOf(ctx: Seated, { organisationId, sourceId }: LogScope): Promise<Named[]> {
  const newest = await db().audit.findFirst({
    where: { organisationId, snapshot: { sourceId, ...withinSeat(ctx, { at: "takenAt" }) } },
    orderBy: [{ snapshot: { takenAt: "desc" } }, { id: "desc" }],
    select: { summary: true },
  });
  if (!newest) return [];
  return AuditSummary.parse(newest.summary).channels.map(({ id, name }) => ({ id, name }));
}

/**
 * Which channel a name in the logs stands for: as a person said, otherwise the channel with that id or name. A name that
 * fits two channels fits none.
 */
export async function readChannelNames(
  scope: LogScope,
  channels: readonly Named[],
): Promise<(name: string) => string | null> {
  const said = await db().receptionLogChannel.findMany({ where: scope });
  const byPerson = new Map(said.map(({ name, channelId }) => [name, channelId]));
  return (name) => {
    const assigned = byPerson.get(name);
    if (assigned !== undefined) return assigned;
    const fitting = channels.filter((channel) => channel.id === name || fold(channel.name) === fold(name));
    return fitting.length === 1 ? (fitting[0]?.id ?? null) : null;
  };
}

function fold(text: string): string {
  return text.normalize("NFKC").toLowerCase().trim();
}
