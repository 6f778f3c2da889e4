import "server-only";
import type { ChannelProof } from "@/lib/contracts/channels";
import type { ViewQuery } from "@/lib/contracts/view";
import { resilienceOf } from "@/lib/engine/resilience";
import { rowsOf } from "@/lib/engine/snapshot";
import { authorize, type Context } from "@/lib/server/context";
import { notFound } from "@/lib/server/errors";
import { loadSnapshot } from "@/lib/server/snapshots/load";
import { currentView } from "@/lib/server/views/current";
import { explainerOf, findingIds } from "@/lib/server/views/explain";
import { headOf } from "@/lib/server/views/head";

/** One channel gate by gate, with everybody its conversations could go to. @throws AppError not-found */
export async function proveChannel(
  ctx: Context,
  input: ViewQuery & { channelId: string },
): Promise<ChannelProof> {
  authorize(ctx, "channels:read");
  const organisationId = ctx.organisation.id;
  const view = await currentView(ctx, input);
  const summary = view?.summary.channels.find(({ id }) => id === input.channelId);
  if (!view || !summary) throw notFound();
  const { report, snapshot, facts } = await loadSnapshot(organisationId, view.snapshot.id);
  const proof = report.instant.find(({ id }) => id === input.channelId);
  const week = report.week.find(({ id }) => id === input.channelId);
  const spare = week && resilienceOf(facts, [week]).channels[0];
  if (!proof || !spare) throw notFound();
  const groups = new Map(rowsOf(snapshot, "groups").map((group) => [group.id, group.name]));
  const names = new Map(proof.candidates.map(({ agentId, name }) => [agentId, name]));
  const causes = [proof, ...proof.candidates].flatMap(({ gates }) => gates.flatMap((gate) => gate.causes));
  const explainer = await explainerOf({ organisationId, view, findings: findingIds(report) }, causes);
  return {
    view: headOf(view),
    summary,
    verdict: proof.verdict,
    platformSaysReceiving: proof.platformSaysReceiving,
    falseComfort: proof.verdict === "REFUTED" && proof.platformSaysReceiving === true,
    gates: proof.gates.map((gate) => explainer.gate(gate)),
    candidates: proof.candidates.map(({ agentId, name, groupIds, state, gates }) => ({
      id: agentId,
      name,
      groups: groupIds.map((id) => groups.get(id) ?? id),
      state,
      gates: gates.map((gate) => explainer.gate(gate)),
    })),
    witnesses: proof.witnesses.map((id) => ({ id, name: names.get(id) ?? id })),
    resilience: { level: spare.level, weakest: spare.weakest },
  };
}
