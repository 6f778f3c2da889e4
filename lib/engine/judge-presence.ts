import { evidenceFrom } from "./evidence-from";
import { judgeCountedPeople } from "./judge-counted-people";
import { rowsByAgent } from "./rows-by-agent";
import type { Judgement, Outcome, RuleContext } from "./rule";
import type { Agent, Presence } from "./sections/people";
import { worstOf } from "./worst-outcome";

/**
 * Judges counted people by what the platform knew of them at the pull; where presence is kept per group, the worst
 * row counts. The rule declares `agents`, `presence` and `COVER_NEEDS`.
 */
export function judgePresence(
  context: RuleContext,
  judgeRow: (row: Presence, agent: Agent) => Outcome,
): Judgement[] {
  const presence = rowsByAgent(context.rows("presence"));
  return judgeCountedPeople(context, (agent) =>
    worstOf(
      (presence.get(agent.id) ?? []).map((row) =>
        evidenceFrom(context, "presence", row, judgeRow(row, agent)),
      ),
    ),
  );
}
