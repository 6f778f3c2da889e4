import "server-only";
import type { WebEntrance } from "@/lib/contracts/site-scans";
import { rowsOf, type Snapshot } from "@/lib/engine/snapshot";
import { siteAddressProblem } from "@/lib/engine/site-address";
import { known } from "@/lib/engine/value";
import { authorize, type Context } from "@/lib/server/context";
import { db } from "@/lib/server/db";
import { withinSeat } from "@/lib/server/seat";
import { loadNewest } from "@/lib/server/snapshots/load-newest";
import { siteScansWithinSeat } from "./within-seat";

/** Channels that customers enter through a page, of every source's newest snapshot. */
export async function listWebEntrances(ctx: Context): Promise<WebEntrance[]> {
  authorize(ctx, "probes:read");
  const organisationId = ctx.organisation.id;
  const [sources, scans] = await Promise.all([
    db().source.findMany({
      where: { organisationId, archivedAt: null, ...withinSeat(ctx, { source: "id" }) },
      orderBy: [{ name: "asc" }, { id: "asc" }],
      select: { id: true, name: true },
    }),
    db().siteScan.findMany({
      where: { organisationId, archivedAt: null, ...siteScansWithinSeat(ctx) },
      select: { sourceId: true, channelId: true },
    }),
  ]);
  const scanned = new Set(scans.map(({ sourceId, channelId }) => `${sourceId} ${channelId}`));
  const found = await Promise.all(
    sources.map(async (source) => {
      const snapshot = await loadNewest(ctx, { organisationId, sourceId: source.id });
      return snapshot ? entrancesIn(snapshot).map((one) => ({ ...one, source })) : [];
    }),
  );
  return found
    .flat()
    .map((one) => ({ ...one, isScanned: scanned.has(`${one.source.id} ${one.channel.id}`) }));
}

export type Entrance = Omit<WebEntrance, "source" | "isScanned">;

/** What customers can open in a browser; a channel that is switched off or archived is no entrance. */
export function entrancesIn(snapshot: Snapshot): Entrance[] {
  return rowsOf(snapshot, "channels").flatMap(({ id, name, kind, enabled, archived, address }) => {
    const entrance = known(kind);
    const isOut = known(enabled) === false || known(archived) === true;
    if ((entrance !== "website" && entrance !== "chat-link") || isOut) return [];
    return [
      {
        channel: { id, name },
        entrance,
        url: addressOf(known(address) ?? ""),
        isKnownCode: snapshot.platform.kind === "meiqia",
      },
    ];
  });
}

/** As people type it, without a scheme too. */
function addressOf(text: string): string | null {
  const address = text.trim();
  if (address === "" || siteAddressProblem(address) !== null) return null;
  return /^https?:\/\//i.test(address) ? address : `https://${address}`;
}
