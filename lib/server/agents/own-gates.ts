import "server-only";
import type { OwnGate } from "@/lib/contracts/agents";
import type { AgentNow } from "@/lib/engine/proof/agent-now";
import { AGENT_GATES } from "@/lib/engine/proof/cause";
import type { Explainer } from "@/lib/server/views/explain";

/** The person's gates of all channels laid over one another: what shuts one anywhere is said once. */
export function ownGates({ channels }: AgentNow, explainer: Explainer): OwnGate[] {
  return AGENT_GATES.flatMap((gate): OwnGate[] => {
    const places = channels.flatMap(({ proof, candidate }) =>
      candidate.gates.filter((one) => one.gate === gate).map((state) => ({ name: proof.name, state })),
    );
    if (places.length === 0) return [];
    const shut = places.filter(({ state }) => state.state !== "open");
    const states = new Set(shut.map(({ state }) => state.state));
    const views = shut.map(({ state }) => explainer.gate(state));
    return [
      {
        gate,
        state: states.has("closed") ? "closed" : states.has("unknown") ? "unknown" : "open",
        causes: once(
          views.flatMap(({ causes }) => causes),
          ({ ruleId, subject }) => `${ruleId} ${subject.id}`,
        ),
        gaps: once(
          views.flatMap(({ gaps }) => gaps),
          ({ reason, subject }) => `${reason.en} ${subject.id}`,
        ),
        only: shut.length < places.length ? shut.map(({ name }) => name) : [],
      },
    ];
  });
}

function once<T>(items: readonly T[], keyOf: (item: T) => string): T[] {
  return [...new Map(items.map((item) => [keyOf(item), item])).values()];
}
