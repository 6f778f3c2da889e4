import "server-only";
import type { BlockedChannel, Overview, TopFinding } from "@/lib/contracts/overview";
import type { ViewQuery } from "@/lib/contracts/view";
import type { AuditReport } from "@/lib/engine/audit";
import type { InstantProof } from "@/lib/engine/proof/instant";
import { RULES } from "@/lib/engine/rules/registry";
import { SEVERITIES } from "@/lib/engine/verdict";
import { authorize, type Context } from "@/lib/server/context";
import { knownUntil } from "@/lib/server/seat";
import { loadSnapshot } from "@/lib/server/snapshots/load";
import { currentView, type View } from "@/lib/server/views/current";
import { type Explainer, explainerOf } from "@/lib/server/views/explain";
import { headOf } from "@/lib/server/views/head";
import { waivedIn } from "@/lib/server/waivers/waived-in";
import { changesSince } from "./changes";

const SHOWN_CAUSES = 4;
const SHOWN_FINDINGS = 8;

/** Can our customers reach us right now, and this week? Null while there is no snapshot. */
export async function getOverview(ctx: Context, input: ViewQuery): Promise<Overview | null> {
  authorize(ctx, "overview:read");
  const view = await currentView(ctx, input);
  if (!view) return null;
  const loaded = await loadSnapshot(ctx.organisation.id, view.snapshot.id);
  const { report } = loaded;
  const causes = report.instant.flatMap((proof) => proof.causes);
  const explainer = await explainerOf({ organisationId: ctx.organisation.id, view, report }, causes);
  const { channels, findings, coverage } = view.summary;
  const scope = { organisationId: ctx.organisation.id, sourceId: view.source.id };
  const waived = await waivedIn(scope, report, knownUntil(ctx));
  return {
    view: headOf(view),
    channels,
    blockedNow: blockedNow(view, report, explainer),
    topFindings: topFindings(view, report, waived),
    waived: waived.size,
    findings,
    coverage,
    changes: view.previous && (await changesSince(ctx.organisation.id, view.previous, view, loaded)),
  };
}

function blockedNow(view: View, report: AuditReport, explainer: Explainer): BlockedChannel[] {
  const customers = customersByChannel(view);
  return report.instant
    .flatMap((proof) =>
      proof.verdict === "PROVEN" ? [] : [blocked(proof, proof.verdict, explainer, customers)],
    )
    .sort(
      (a, b) =>
        a.verdict.localeCompare(b.verdict) ||
        (b.customersPerWeek ?? 0) - (a.customersPerWeek ?? 0) ||
        a.name.localeCompare(b.name),
    );
}

function blocked(
  proof: InstantProof,
  verdict: "REFUTED" | "UNKNOWN",
  explainer: Explainer,
  customers: Map<string, number | null>,
): BlockedChannel {
  const byRule = new Map<string, InstantProof["causes"]>();
  for (const cause of proof.causes) byRule.set(cause.ruleId, [...(byRule.get(cause.ruleId) ?? []), cause]);
  const causes = [...byRule.values()].flatMap((group) => {
    const [first] = group;
    return first ? [{ ...explainer.cause(first), subjects: group.length }] : [];
  });
  return {
    id: proof.id,
    name: proof.name,
    verdict,
    customersPerWeek: customers.get(proof.id) ?? null,
    falseComfort: verdict === "REFUTED" && proof.platformSaysReceiving === true,
    causes: causes.sort((a, b) => b.subjects - a.subjects).slice(0, SHOWN_CAUSES),
    gaps: differentGaps(proof.gaps)
      .slice(0, SHOWN_CAUSES)
      .map((gap) => explainer.gap(gap)),
  };
}

/** The same thing to collect is told once, however many people it concerns. */
function differentGaps(gaps: InstantProof["gaps"]): InstantProof["gaps"] {
  return [...new Map(gaps.map((gap) => [`${gap.gate} ${gap.reason.en}`, gap])).values()];
}

/** Ranked by severity, then by the customers behind the channels a fault reaches; what somebody answers for is quiet. */
function topFindings(view: View, report: AuditReport, waived: ReadonlySet<string>): TopFinding[] {
  const customers = customersByChannel(view);
  const remediations = new Map<string, TopFinding["remediation"]>(
    RULES.map(({ meta }) => [meta.id, meta.remediation]),
  );
  return report.results
    .flatMap((result) => result.findings)
    .filter(({ id }) => !waived.has(id))
    .map(({ id, ruleId, severity, message, channels }) => ({
      id,
      ruleId,
      severity,
      message,
      remediation: remediations.get(ruleId) ?? message,
      channels: channels.length,
      customers: channels.reduce((sum, channel) => sum + (customers.get(channel) ?? 0), 0),
    }))
    .sort(
      (a, b) =>
        SEVERITIES.indexOf(a.severity) - SEVERITIES.indexOf(b.severity) ||
        b.customers - a.customers ||
        a.id.localeCompare(b.id),
    )
    .slice(0, SHOWN_FINDINGS);
}

function customersByChannel({ summary }: View): Map<string, number | null> {
  return new Map(summary.channels.map(({ id, customersPerWeek }) => [id, customersPerWeek]));
}
