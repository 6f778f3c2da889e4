import { coverage, onlyIfCounted } from "./cover";
import { judgeActivePerson } from "./person";
import type { Judgement, Outcome, RuleContext } from "./rule";
import type { Agent } from "./sections/people";

/**
 * Judges every active person and keeps the faults of those the organisation counts on. The rule declares `agents`
 * and `COVER_NEEDS`.
 */
export function judgeCountedPeople(
  { each, facts }: RuleContext,
  judgeAgent: (agent: Agent) => Outcome,
): Judgement[] {
  const cover = coverage(facts);
  return each("agents", (agent) =>
    judgeActivePerson(agent, () => onlyIfCounted(() => cover(agent), judgeAgent(agent))),
  );
}
