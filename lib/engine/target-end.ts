import type { Evidence } from "./finding";
import { couldNotRead } from "./judge";
import { isPerson } from "./person";
import type { RuleContext } from "./rule";
import type { Target } from "./sections/channels";
import type { Agent } from "./sections/people";
import type { Text } from "./text";
import { isUnreadable, known, read, type Value } from "./value";

/** Whether somebody stands behind an agent or group that a setting names. */
export type TargetEnd =
  | { state: "alive"; name: string }
  | { state: "dead"; name: string; reason: Text; evidence: Evidence[] }
  | { state: "unknown"; name: string; reason: Text };

/**
 * Follows targets to people: gone, switched off, without members or with leavers only is dead. Being offline is not,
 * that changes by the hour. The rule must declare `agents`, `groups` and `memberships` as complete, because a target
 * that is missing from a partial list proves nothing.
 */
export function targetEnds({ rows, facts, evidence }: RuleContext): (target: Target) => TargetEnd {
  const agents = new Map(rows("agents").map((agent) => [agent.id, agent]));
  const groups = new Map(rows("groups").map((group) => [group.id, group]));

  const endOfAgent = (id: string): TargetEnd => {
    const agent = agents.get(id);
    if (!agent) return { state: "dead", name: id, reason: NO_SUCH_AGENT, evidence: [] };
    const state = working(agent);
    if (state === "yes") return { state: "alive", name: agent.name };
    if (state === "unknown")
      return { state: "unknown", name: agent.name, reason: unread("state", agent.state) };
    return {
      state: "dead",
      name: agent.name,
      reason: AGENT_OFF,
      evidence: [evidence("agents", agent, "state")],
    };
  };

  const endOfGroup = (id: string): TargetEnd => {
    const group = groups.get(id);
    if (!group) return { state: "dead", name: id, reason: NO_SUCH_GROUP, evidence: [] };
    const { name } = group;
    for (const field of SWITCHES) {
      if (known(group[field]) === (field !== "enabled")) {
        return { state: "dead", name, reason: GROUP_OFF, evidence: [evidence("groups", group, field)] };
      }
    }
    const members = facts.reach.membersOf(id).filter(({ agent }) => isPerson(agent));
    const shown = [evidence("groups", group, "id")];
    if (members.length === 0) return { state: "dead", name, reason: NO_MEMBERS, evidence: shown };
    const states = members.map(({ agent }) => working(agent));
    if (states.every((state) => state === "no")) {
      const leavers = members.map(({ agent }) => evidence("agents", agent, "state"));
      return { state: "dead", name, reason: LEAVERS_ONLY, evidence: leavers };
    }
    const hidden = SWITCHES.find((field) => isUnreadable(group[field]));
    if (hidden) return { state: "unknown", name, reason: unread(hidden, group[hidden]) };
    if (!states.includes("yes")) {
      const agent = members[states.indexOf("unknown")]?.agent;
      return { state: "unknown", name, reason: unread("state", agent?.state) };
    }
    return { state: "alive", name };
  };

  return ({ kind, id }) => (kind === "agent" ? endOfAgent(id) : endOfGroup(id));
}

function working(agent: Agent): "yes" | "no" | "unknown" {
  const state = read(agent.state);
  if (state.state === "unreadable") return "unknown";
  return "value" in state && state.value !== "active" ? "no" : "yes";
}

function unread(field: string, value: Value<unknown>): Text {
  const reading = read(value);
  return couldNotRead([field], reading.state === "unreadable" ? [reading.reason] : []);
}

const SWITCHES = ["enabled", "archived", "forcedOffline"] as const;

const NO_SUCH_AGENT: Text = { zh: "该客服不存在", en: "no such agent" };
const AGENT_OFF: Text = { zh: "该客服已停用或未激活", en: "the agent is disabled or not activated" };
const NO_SUCH_GROUP: Text = { zh: "该分组不存在", en: "no such group" };
const GROUP_OFF: Text = { zh: "该分组已停用", en: "the group is switched off" };
const NO_MEMBERS: Text = { zh: "该分组没有客服", en: "the group has no agents" };
const LEAVERS_ONLY: Text = {
  zh: "该分组的客服均已停用或未激活",
  en: "every agent of the group is disabled or not activated",
};
