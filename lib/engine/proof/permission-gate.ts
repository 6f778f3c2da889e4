import type { Facts } from "../facts";
import { couldNotRead } from "../judge";
import type { Channel } from "../sections/channels";
import type { Agent } from "../sections/people";
import type { Role } from "../sections/roles";
import type { Text } from "../text";
import { isUnreadable, known, read } from "../value";
import { tickedForChannel } from "./account-gates";
import { gateState, type GateState } from "./cause";
import { GateBuilder, subjectOf } from "./gate-builder";
import type { Candidate } from "./ways";

/** May this person open and answer a conversation of this channel, and if not, which rule says why. */
export function permissionGate(facts: Facts, channel: Channel, candidate: Candidate): GateState {
  const { agent } = candidate;
  const { grants, roles } = facts.agentGates.of(agent);
  const isTicked = tickedForChannel(channel, candidate);
  const scopes = roles.map((role) => scopeOf(role, channel, candidate));
  const isHidden = roles.length > 0 && scopes.every((scope) => scope === "outside");
  const mayBeHidden = roles.length > 0 && !scopes.includes("inside");
  const ticks = read(agent.channelIds);
  if (isTicked && !mayBeHidden && ticks.state !== "unreadable") return grants;
  const subject = subjectOf("agents", agent);
  const gate = new GateBuilder("permission", facts.pointers);
  if (ticks.state === "unreadable") gate.gap(subject, couldNotRead(["channelIds"], [ticks.reason]));
  if (mayBeHidden && !isHidden) gate.gap(subject, SCOPE_UNREAD);
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
  const { causes, gaps } = gate.done();
  return gateState("permission", [...grants.causes, ...causes], [...grants.gaps, ...gaps]);
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
      const receives = read(role.receives);
      if (receives.state === "unreadable") gate.gap(subject, couldNotRead(["receives"], [receives.reason]));
      else if ("value" in receives && !receives.value) {
        gate.shut("role/high-role-not-receiving", subject, [facts.pointers.to("roles", role, "receives")]);
      }
    }
  }
  const onTheWorkbench = roles.filter(({ adminSiteOnly }) => known(adminSiteOnly) !== true);
  const hidden = onTheWorkbench.filter(({ adminSiteOnly }) => isUnreadable(adminSiteOnly));
  if (roles.length > 0 && onTheWorkbench.length === 0) {
    gate.shut("role/admin-only-in-group", subject, roleEvidence(facts, agent));
  } else if (hidden.length > 0 && hidden.length === onTheWorkbench.length) {
    gate.gap(subject, couldNotRead(["adminSiteOnly"], ["not-collected"]));
  }
  return gate.done();
}

/** Whether a role shows the channel's conversations; a scope that could not be read may be any. */
function scopeOf(role: Role, channel: Channel, { groupIds }: Candidate): "inside" | "outside" | "unknown" {
  const groups = read(role.groupScope);
  const channels = read(role.channelScope);
  const isElsewhere =
    "value" in groups && groupIds.length > 0 && !groupIds.some((id) => groups.value.includes(id));
  if (isElsewhere || ("value" in channels && !channels.value.includes(channel.id))) return "outside";
  const groupsHidden = groups.state === "unreadable" && groupIds.length > 0;
  return groupsHidden || channels.state === "unreadable" ? "unknown" : "inside";
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

const SCOPE_UNREAD: Text = {
  zh: "未能读取角色的数据范围",
  en: "The data scope of a role could not be read",
};

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
