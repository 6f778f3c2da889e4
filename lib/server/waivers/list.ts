import "server-only";
import type { WaiverList } from "@/lib/contracts/findings";
import type { ViewQuery } from "@/lib/contracts/view";
import { SHOWN_WAIVER_STATES } from "@/lib/contracts/waivers";
import { Prisma } from "@/lib/generated/prisma/client";
import { authorize, type Context } from "@/lib/server/context";
import { db } from "@/lib/server/db";
import { rowOfStored } from "@/lib/server/findings/rows";
import { findingScope, readFindings } from "@/lib/server/findings/within-seat";
import { asKnown, knownUntil, standingWithinSeat } from "@/lib/server/seat";
import { currentView } from "@/lib/server/views/current";
import { headOf } from "@/lib/server/views/head";
import { waiversOn } from "./column";
import { people, toWaiver } from "./serialise";

/** What people accepted about the source on view; lapsed and unused ones first, for they need somebody. */
export async function listWaivers(ctx: Context, input: ViewQuery, now = Date.now()): Promise<WaiverList> {
  authorize(ctx, "findings:read");
  const view = await currentView(ctx, input);
  if (!view) return { view: null, waivers: [] };
  const at = knownUntil(ctx, now);
  const scope = await findingScope(ctx, view.source.id);
  const stored = await db().waiver.findMany({
    where: {
      organisationId: ctx.organisation.id,
      sourceId: view.source.id,
      ...standingWithinSeat(ctx),
    },
    orderBy: [{ until: "asc" }, { id: "asc" }],
    include: people,
  });
  const ids = stored.map(({ findingId }) => findingId);
  const layers = await waiversOn(scope, ids);
  const findings = await readFindings(scope, { where: Prisma.sql`id = ANY(${ids})` });
  const byId = new Map(findings.map((finding) => [finding.id, finding]));
  const waivers = stored.flatMap((row) => {
    const finding = byId.get(row.findingId);
    if (!finding) return [];
    const shown = rowOfStored(finding, layers.get(finding.id) ?? "none");
    return [{ ...toWaiver(asKnown(ctx, row), finding, at), finding: shown }];
  });
  const rank = ({ state }: (typeof waivers)[number]) =>
    state === "holding" ? SHOWN_WAIVER_STATES.length : SHOWN_WAIVER_STATES.indexOf(state);
  return { view: headOf(view), waivers: waivers.sort((a, b) => rank(a) - rank(b)) };
}
