import "server-only";
import type { CheckDetail, CheckNeed } from "@/lib/contracts/checks";
import type { ViewQuery } from "@/lib/contracts/view";
import { isAttestable } from "@/lib/engine/layers/attestable";
import type { Needs } from "@/lib/engine/rule";
import { ledgerOf, rowsOf, type SectionName, type Snapshot } from "@/lib/engine/snapshot";
import { layersOf, people, toAttestation } from "@/lib/server/attestations/serialise";
import { authorize, type Context } from "@/lib/server/context";
import { db } from "@/lib/server/db";
import { notFound } from "@/lib/server/errors";
import { ruleMeta } from "@/lib/server/findings/rule-meta";
import { sampleFindings, unjudgedSample } from "@/lib/server/findings/sample";
import { findingScope } from "@/lib/server/findings/within-seat";
import { loadSnapshot } from "@/lib/server/snapshots/load";
import { currentView } from "@/lib/server/views/current";
import { ownMetas } from "@/lib/server/own-rules/stored";
import { asKnown, knownUntil, lastingWithinSeat } from "@/lib/server/seat";
import { headOf } from "@/lib/server/views/head";
import { countResult } from "./answer";
import { checkOf } from "./check-of";

type Input = ViewQuery & { ruleId: string };

/** One rule: what it asks, what it needs, and what it says about the snapshot on view. @throws AppError not-found */
export async function getCheck(ctx: Context, { ruleId, ...input }: Input): Promise<CheckDetail> {
  authorize(ctx, "findings:read");
  const view = await currentView(ctx, input);
  const own = await ownMetas(ctx.organisation.id);
  const meta = ruleMeta(ruleId, own);
  if (!view || !meta) throw notFound();
  const { report, snapshot } = await loadSnapshot(ctx.organisation.id, view.snapshot.id);
  const result = report.results.find((one) => one.ruleId === ruleId);
  if (!result) throw notFound();
  const organisationId = ctx.organisation.id;
  const attestations = await db().attestation.findMany({
    where: { organisationId, sourceId: view.source.id, ruleId, ...lastingWithinSeat(ctx) },
    orderBy: { createdAt: "desc" },
    include: people,
  });
  return {
    view: headOf(view),
    check: checkOf(countResult(result), await layersOf(ctx, view.source.id), own, knownUntil(ctx)),
    attestable: isAttestable(result, meta.needs, snapshot),
    attestations: attestations.map((row) =>
      toAttestation(asKnown(ctx, row), report.results, knownUntil(ctx)),
    ),
    titles: meta.title,
    why: meta.why,
    remediation: meta.remediation,
    severityReason: meta.severityReason,
    where: meta.where?.[snapshot.platform.kind] ?? null,
    platforms: meta.platforms === "any" ? null : [...meta.platforms],
    needs: needsOf(meta.needs, snapshot),
    findings: await sampleFindings(await findingScope(ctx, view.source.id), { ruleId }),
    unjudged: unjudgedSample(result),
  };
}

function needsOf(needs: Needs, snapshot: Snapshot): CheckNeed[] {
  return (Object.entries(needs) as [SectionName, CheckNeed["extent"]][]).map(([section, extent]) => {
    const { status, basis, reason, detail } = ledgerOf(snapshot, section);
    return { section, extent, status, basis, reason, detail, rows: rowsOf(snapshot, section).length };
  });
}
