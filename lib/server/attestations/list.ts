import "server-only";
import { type AttestationList, SHOWN_ATTESTATION_STATES } from "@/lib/contracts/attestations";
import type { ViewQuery } from "@/lib/contracts/view";
import { authorize, type Context } from "@/lib/server/context";
import { db } from "@/lib/server/db";
import { ruleMeta } from "@/lib/server/findings/rule-meta";
import { loadSnapshot } from "@/lib/server/snapshots/load";
import { currentView } from "@/lib/server/views/current";
import { ownMetas } from "@/lib/server/own-rules/stored";
import { asKnown, knownUntil, standingWithinSeat } from "@/lib/server/seat";
import { headOf } from "@/lib/server/views/head";
import { people, toAttestation } from "./serialise";

/** What people attested about the source on view; those that are over or no longer needed first. */
export async function listAttestations(ctx: Context, input: ViewQuery): Promise<AttestationList> {
  authorize(ctx, "findings:read");
  const view = await currentView(ctx, input);
  if (!view) return { view: null, attestations: [] };
  const organisationId = ctx.organisation.id;
  const rows = await db().attestation.findMany({
    where: { organisationId, sourceId: view.source.id, ...standingWithinSeat(ctx) },
    orderBy: [{ until: "asc" }, { id: "asc" }],
    include: people,
  });
  if (rows.length === 0) return { view: headOf(view), attestations: [] };
  const { report } = await loadSnapshot(organisationId, view.snapshot.id);
  const own = await ownMetas(organisationId);
  const attestations = rows.map((row) => ({
    ...toAttestation(asKnown(ctx, row), report.results, knownUntil(ctx)),
    title: ruleMeta(row.ruleId, own)?.title.pass ?? { zh: row.ruleId, en: row.ruleId },
  }));
  const rank = ({ state }: (typeof attestations)[number]) =>
    state === "holding" ? SHOWN_ATTESTATION_STATES.length : SHOWN_ATTESTATION_STATES.indexOf(state);
  return { view: headOf(view), attestations: attestations.sort((a, b) => rank(a) - rank(b)) };
}
