import "server-only";
import { AuditSummary } from "@/lib/contracts/proof";
import { localTimeIn } from "@/lib/engine/zoned";
import { db } from "@/lib/server/db";

const QUARTER_MS = 15 * 60_000;
const QUARTERS = 7 * 24 * 4;

type About = { organisationId: string; sourceId: string | null; channelIds: readonly string[] };

/**
 * When the first of the channels opens, if all of them are closed by plan now; null when one is open, when that could
 * not be read, or when none opens within a week: what cannot be told must not be kept back.
 */
export async function quietUntil(about: About, at: Date): Promise<Date | null> {
  const channels = (await summariesOf(about)).flatMap(({ timezone, channels: all }) =>
    all
      .filter(({ id }) => about.channelIds.length === 0 || about.channelIds.includes(id))
      .map(({ intended }) => ({ timezone, intended })),
  );
  if (channels.length === 0) return null;
  const isOpen = (moment: number) =>
    channels.some(({ timezone, intended }) => {
      const { weekday, minute } = localTimeIn(timezone, moment);
      return intended[(weekday - 1) * 24 + Math.floor(minute / 60)] !== "0";
    });
  if (isOpen(at.getTime())) return null;
  // Opening hours begin on quarters, in zones of half an hour too.
  const first = Math.ceil(at.getTime() / QUARTER_MS);
  for (let quarter = first; quarter <= first + QUARTERS; quarter++)
    if (isOpen(quarter * QUARTER_MS)) return new Date(quarter * QUARTER_MS);
  return null;
}

async function summariesOf({ organisationId, sourceId }: About): Promise<AuditSummary[]> {
  const sources = await db().source.findMany({
    where: { organisationId, archivedAt: null, ...(sourceId && { id: sourceId }) },
    select: {
      snapshots: {
        orderBy: [{ takenAt: "desc" }, { id: "desc" }],
        take: 1,
        select: { audits: { orderBy: { id: "desc" }, take: 1, select: { summary: true } } },
      },
    },
  });
  return sources.flatMap(({ snapshots }) =>
    snapshots.flatMap(({ audits }) => audits.map(({ summary }) => AuditSummary.parse(summary))),
  );
}
