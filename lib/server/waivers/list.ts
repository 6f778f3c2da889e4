import "server-only";
import type { WaiverList } from "@/lib/contracts/findings";
import type { ViewQuery } from "@/lib/contracts/view";
import { SHOWN_WAIVER_STATES } from "@/lib/contracts/waivers";
import { authorize, type Context } from "@/lib/server/context";
import { db } from "@/lib/server/db";
import { rowOfStored } from "@/lib/server/findings/rows";
import { currentView } from "@/lib/server/views/current";
import { headOf } from "@/lib/server/views/head";
import { waiversOn } from "./column";
import { people, toWaiver } from "./serialise";

/** What people accepted about the source on view; lapsed and unused ones first, for they need somebody. */
export async function listWaivers(ctx: Context, input: ViewQuery, at = Date.now()): Promise<WaiverList> {
  authorize(ctx, "findings:read");
  const view = await currentView(ctx, input);
  if (!view) return { view: null, waivers: [] };
  const scope = { organisationId: ctx.organisation.id, sourceId: view.source.id };
  const stored = await db().waiver.findMany({
    where: { ...scope, endedAt: null },
    orderBy: [{ until: "asc" }, { id: "asc" }],
    include: { ...people, finding: true },
  });
  const layers = await waiversOn(
    scope,
    stored.map(({ findingId }) => findingId),
  );
  const waivers = stored.map(({ finding, ...row }) => ({
    ...toWaiver(row, finding, at),
    finding: rowOfStored(finding, layers.get(finding.id) ?? "none"),
  }));
  const rank = ({ state }: (typeof waivers)[number]) =>
    state === "holding" ? SHOWN_WAIVER_STATES.length : SHOWN_WAIVER_STATES.indexOf(state);
  return { view: headOf(view), waivers: waivers.sort((a, b) => rank(a) - rank(b)) };
}
