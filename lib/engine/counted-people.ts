import { coverage } from "./cover";
import { skip, unknown } from "./judge";
import { nameList } from "./name-list";
import { isPerson } from "./person";
import type { Outcome, RuleContext } from "./rule";
import type { Agent } from "./sections/people";
import type { Text } from "./text";
import { isUnreadable, known } from "./value";

/** Somebody the organisation counts on; `sure` is false when account state or cover could not be read. */
export type CountedPerson = { agent: Agent; sure: boolean };

/** Active people whom the organisation counts on. The rule declares `agents` and `COVER_NEEDS`. */
export function countedPeople({ rows, facts }: RuleContext): CountedPerson[] {
  const cover = coverage(facts);
  return rows("agents").flatMap((agent) => {
    if (!isPerson(agent) || (known(agent.state) ?? "active") !== "active") return [];
    const { state } = cover(agent);
    if (state === "spare") return [];
    return [{ agent, sure: state !== "unknown" && !isUnreadable(agent.state) }];
  });
}

/**
 * Keeps the fault of a shared thing (a role, a people group) only where it hits somebody, and names those people in
 * `{agents}` and `{count}`.
 */
export function whereItHits(
  outcome: Outcome,
  people: readonly CountedPerson[],
  affects: (agent: Agent) => "yes" | "no" | "unknown",
  { facts, evidence }: RuleContext,
): Outcome {
  if (outcome.verdict !== "fail" && outcome.verdict !== "unknown") return outcome;
  const possible = people
    .map(({ agent, sure }) => ({ agent, sure, effect: affects(agent) }))
    .filter(({ effect }) => effect !== "no");
  if (possible.length === 0) return skip;
  if (outcome.verdict === "unknown") return outcome;
  const hit = possible.filter(({ sure, effect }) => sure && effect === "yes").map(({ agent }) => agent);
  if (hit.length === 0) return unknown(outcome.fields, PEOPLE_UNREAD);
  const names = hit.map(({ name }) => name);
  return {
    ...outcome,
    params: { ...outcome.params, agents: nameList(names, "人"), count: names.length },
    channels: [...new Set(hit.flatMap(({ id }) => facts.channelsOfAgent(id)))],
    evidence: [
      ...(outcome.evidence ?? []),
      ...hit.map((agent) =>
        evidence("agents", agent, known(agent.roleIds)?.length ? "roleIds" : "roleGroupIds"),
      ),
    ],
  };
}

const PEOPLE_UNREAD: Text = {
  zh: "未能读取受影响客服的账号状态、角色或分组",
  en: "State, roles or groups of the people it may hit could not be read",
};
