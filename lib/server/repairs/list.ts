import "server-only";
import type { RepairList } from "@/lib/contracts/repairs";
import type { ViewQuery } from "@/lib/contracts/view";
import { rankRepairs } from "@/lib/engine/repairs/gains";
import { repairsAt } from "@/lib/engine/repairs/repairs";
import { authorize, type Context } from "@/lib/server/context";
import { notFound } from "@/lib/server/errors";
import { loadSnapshot } from "@/lib/server/snapshots/load";
import { namesIn } from "@/lib/engine/names-in";
import { currentView } from "@/lib/server/views/current";
import { repairView } from "./serialise";

/** Each of these is tried on the whole company; the rest are proven, but not weighed. */
const WEIGHED = 3;

type Input = ViewQuery & { channelId: string; hour: number };

/** Every smallest repair of the dark stretch around an hour. @throws AppError not-found for an hour that is not dark */
export async function listRepairs(ctx: Context, input: Input): Promise<RepairList> {
  authorize(ctx, "channels:read");
  const view = await currentView(ctx, input);
  if (!view) throw notFound();
  const { facts, snapshot, takenAt } = await loadSnapshot(ctx.organisation.id, view.snapshot.id);
  const at = Date.parse(takenAt);
  const stretch = repairsAt(facts, input.channelId, input.hour, at);
  if (!stretch) throw notFound();
  const { from, to, complete, repairs } = stretch;
  const weighed = rankRepairs(snapshot, repairs.slice(0, WEIGHED), at);
  const views = [...weighed, ...repairs.slice(WEIGHED)].map((repair) => repairView(snapshot, repair));
  return { from, to, complete, repairs: views, names: namesIn(snapshot, views) };
}
