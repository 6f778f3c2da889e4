import type { Facts } from "../facts";
import type { Channel } from "../sections/channels";
import type { Agent } from "../sections/people";
import type { Role } from "../sections/roles";
import { known } from "../value";
import { tickedForChannel } from "./account-gates";
import { gateState, type GateState } from "./cause";
import { GateBuilder, subjectOf } from "./gate-builder";
import type { Candidate } from "./reach";

/** May this person open and answer a conversation of this channel, and if not, which rule says why. */
export function permissionGate(facts: Facts, channel: Channel, candidate: Candidate): GateState {
  const { agent } = candidate;
  const { grants, roles } = facts.agentGates.of(agent);
  const isTicked = tickedForChannel(channel, candidate);
  const isHidden = roles.length > 0 && roles.every((role) => outOfScope(role, channel, candidate));
  if (isTicked && !isHidden) return grants;
  const subject = subjectOf("agents", agent);
  const gate = new GateBuilder("permission", facts.pointers);
  if (!isTicked) {
    gate.shut("role/channel-permission-missing", subject, [facts.pointers.to("agents", agent, "channelIds")]);
  }
  if (isHidden) {
    gate.shut(
      "role/data-scope-too-narrow",
      subject,
      roles.map((role) => facts.pointers.to("roles", role, "groupScope")),
    );
  }
  return gateState("permission", [...grants.causes, ...gate.done().causes], grants.gaps);
}

/** What the roles somebody holds say, whatever the channel. */
export function grantsGate(facts: Facts, agent: Agent, roles: readonly Role[]): GateState {
  const gate = new GateBuilder("permission", facts.pointers);
  const { open, reply, receivesFlag } = facts.snapshot.semantics.permissions;
  const subject = subjectOf("agents", agent);
  const demand = [...open, ...reply];
  const answer = facts.permissions.satisfies(agent, demand);
  if (answer === "no") gate.shut(explainRefusal(facts, agent, demand), subject, roleEvidence(facts, agent));
  if (answer === "unknown") gate.gap(subject, WHY_UNKNOWN[missingFor(facts, agent, demand)]);
  if (receivesFlag) {
    for (const role of roles) {
      if (known(role.receives) === false) {
        gate.shut("role/high-role-not-receiving", subject, [facts.pointers.to("roles", role, "receives")]);
      }
    }
  }
  if (roles.length > 0 && roles.every((role) => known(role.adminSiteOnly) === true)) {
    gate.shut("role/admin-only-in-group", subject, roleEvidence(facts, agent));
  }
  return gate.done();
}

function outOfScope(
  role: { groupScope?: unknown; channelScope?: unknown },
  channel: Channel,
  candidate: Candidate,
): boolean {
  const groups = known(role.groupScope as string[] | undefined);
  const channels = known(role.channelScope as string[] | undefined);
  const groupHidden =
    Array.isArray(groups) &&
    candidate.groupIds.length > 0 &&
    !candidate.groupIds.some((id) => groups.includes(id));
  return groupHidden || (Array.isArray(channels) && !channels.includes(channel.id));
}

function explainRefusal(facts: Facts, agent: Agent, demand: readonly (readonly string[])[]): string {
  const { held } = facts.permissions.held(agent);
  if (held.length === 0) return "role/no-role";
  const refused = demand.filter((anyOf) =>
    anyOf.every((id) => facts.permissions.effective(agent, id).state === "denied"),
  );
  const notes = refused.flatMap((anyOf) =>
    anyOf.flatMap((id) => facts.permissions.effective(agent, id).derivation.map((step) => step.note)),
  );
  if (notes.includes("denied")) return "role/deny-beside-allow";
  return notes.includes("role-group-disabled")
    ? "role/people-group-disabled"
    : "role/no-reception-permission";
}

function roleEvidence(facts: Facts, agent: Agent) {
  const roles = facts.permissions
    .held(agent)
    .held.map(({ role, via }) =>
      via ? facts.pointers.to("roleGroups", via) : facts.pointers.to("roles", role, "grants"),
    );
  return roles.length > 0 ? roles : [facts.pointers.to("agents", agent, "roleIds")];
}

function missingFor(facts: Facts, agent: Agent, demand: readonly (readonly string[])[]) {
  const reasons = demand.flat().map((id) => facts.permissions.effective(agent, id).missing);
  return reasons.find((reason) => reason !== null) ?? "roles-unreadable";
}

const WHY_UNKNOWN = {
  "roles-unreadable": { zh: "未能读取该客服的全部角色", en: "Not every role of this agent could be read" },
  "grants-unreadable": { zh: "未能读取角色的权限", en: "The grants of a role could not be read" },
  "roles-disagree": {
    zh: "该客服的多个角色权限不一致，平台未公布如何合并",
    en: "The agent's roles disagree and the platform does not say how they combine",
  },
  "role-group-unreadable": {
    zh: "未能读取用户组是否启用",
    en: "Whether the user group is enabled could not be read",
  },
} as const;
