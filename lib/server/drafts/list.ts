import "server-only";
import type { Workbench } from "@/lib/contracts/what-if";
import type { ViewQuery } from "@/lib/contracts/view";
import { authorize, type Context } from "@/lib/server/context";
import { db } from "@/lib/server/db";
import { withinSeat } from "@/lib/server/seat";
import { currentView } from "@/lib/server/views/current";
import { headOf } from "@/lib/server/views/head";
import { rulesetHash } from "./certify";
import { toSavedDraft } from "./serialise";

const MOST = 100;

/** The snapshot to rehearse on and the drafts saved for its source, the newest first. */
export async function listDrafts(ctx: Context, input: ViewQuery): Promise<Workbench> {
  authorize(ctx, "drafts:read");
  const view = await currentView(ctx, input);
  if (!view) return { view: null, configurationHash: "", newestConfigurationHash: "", drafts: [] };
  const newest = await currentView(ctx, { source: view.source.id });
  const newestHash = (newest ?? view).snapshot.configurationHash;
  const scope = { organisationId: ctx.organisation.id, sourceId: view.source.id };
  const today = { configurationHash: newestHash, rulesetHash: await rulesetHash(scope) };
  const rows = await db().draft.findMany({
    where: { ...scope, ...withinSeat(ctx, { at: "updatedAt" }) },
    orderBy: [{ updatedAt: "desc" }, { id: "desc" }],
    take: MOST,
    include: { author: { select: { name: true } } },
  });
  return {
    view: headOf(view),
    configurationHash: view.snapshot.configurationHash,
    newestConfigurationHash: newestHash,
    drafts: rows.map((row) => toSavedDraft(row, today)),
  };
}
