import type { Edit } from "../draft/edit";
import type { Facts } from "../facts";
import type { Evidence } from "../finding";
import type { Cause } from "../proof/cause";
import { rowKey } from "../row-key";
import { rowsOf, type SectionName } from "../snapshot";
import { known } from "../value";
import { permissionOptions, withRole } from "./permission-options";
import { shiftOptions } from "./shift-options";
import type { Standing, Stretch } from "./standing";

const YEAR = 365 * 86_400_000;

/**
 * Every single edit that mends a cause, or takes a step towards it. What is not listed here Inlet knows no repair for:
 * the search is exact over this list.
 */
export function optionsFor(standing: Standing, cause: Cause, stretch: Stretch): Edit[] {
  switch (cause.ruleId) {
    case "agent/no-group":
    case "group/no-members":
      return joinOptions(standing);
    case "routing/no-target":
    case "routing/choice-list-empty":
    case "group/missing-target":
      return targetOptions(standing);
    case "hours/open-without-roster":
      return shiftOptions(standing, stretch);
    case "role/no-role":
    case "role/no-reception-permission":
    case "role/deny-beside-allow":
    case "role/people-group-disabled":
      return permissionOptions(standing);
    case "role/high-role-not-receiving":
      return [...mendEvidence(standing, cause, stretch), ...withoutRole(standing, cause)];
    case "role/admin-only-in-group":
      return [...heldRoles(standing, "adminSiteOnly", () => false), ...withRole(standing)];
    case "role/channel-permission-missing":
      return tickOptions(standing);
    case "role/data-scope-too-narrow":
      return [...scopeOptions(standing), ...withRole(standing)];
    default:
      return mendEvidence(standing, cause, stretch);
  }
}

type Mend = unknown | ((row: Record<string, unknown>, moment: { at: number }) => unknown);

const renewed = (_: unknown, { at }: { at: number }) => new Date(at + YEAR).toISOString();
const withoutApi = ({ covers }: Record<string, unknown>) =>
  (known(covers as string[] | undefined) ?? []).filter((kind) => kind !== "api" && kind !== "socket");

/** The healthy value of a field whose present value shuts a gate. */
const MENDS: Partial<Record<SectionName, Record<string, Mend>>> = {
  channels: {
    enabled: true,
    archived: false,
    forcedOffline: false,
    authorisation: "authorised",
    authorisedUntil: renewed,
  },
  groups: { enabled: true, archived: false, forcedOffline: false },
  routing: { callbackHealthy: true },
  bots: { handover: true },
  forms: { onlyMode: false },
  credentials: { state: "working", expiresAt: renewed },
  webhooks: { enabled: true, suspended: false },
  integrations: { enabled: true, authorised: true, authorisedUntil: renewed, link: "up" },
  cachePolicies: { covers: withoutApi },
  agents: { state: "active", seat: true, kickedOff: false, capacity: 1 },
  memberships: { mode: "full" },
  roles: { receives: true },
  agentPush: { enabled: true, permissionAssigned: true },
};

/** A cause points at the very fields that shut the gate; most are mended by their healthy value. */
function mendEvidence({ facts }: Standing, cause: Cause, stretch: Stretch): Edit[] {
  return mendsOf(facts, cause.evidence, stretch.at);
}

/** The healthy value for every field that evidence points at, as far as one is known. `at`: milliseconds since the epoch. */
export function mendsOf(facts: Facts, evidence: readonly Evidence[], at: number): Edit[] {
  return evidence.flatMap(({ pointer }): Edit[] => {
    const { section, row, field } = placeOf(facts, pointer);
    const mend = MENDS[section]?.[field];
    if (mend === undefined || !row) return [];
    const value = typeof mend === "function" ? mend(row as Record<string, unknown>, { at }) : mend;
    return [{ op: "set", section, key: rowKey(section, row), field, value }];
  });
}

function placeOf({ snapshot }: Facts, pointer: string) {
  const [, section, position, field = ""] = pointer.split("/") as [string, SectionName, string, string?];
  return { section, row: rowsOf(snapshot, section)[Number(position)], field };
}

function joinOptions({ facts, channel, agent }: Standing): Edit[] {
  const held = new Set(rowsOf(facts.snapshot, "memberships").map(({ groupId }) => groupId));
  return facts.reach
    .ofChannel(channel)
    .groups.filter(({ id }) => !held.has(id))
    .map(({ id }) => ({
      op: "add",
      section: "memberships",
      row: { agentId: agent.id, groupId: id, mode: "full" },
    }));
}

/** A channel that leads nowhere is bound to a group this person is in, or to the person. */
function targetOptions({ facts, agent }: Standing): Edit[] {
  const living = new Set(rowsOf(facts.snapshot, "groups").map(({ id }) => id));
  const groups = rowsOf(facts.snapshot, "memberships").filter(({ groupId }) => living.has(groupId));
  const targets = [
    ...groups.map(({ groupId }) => ({ kind: "group", id: groupId })),
    { kind: "agent", id: agent.id },
  ];
  return rowsOf(facts.snapshot, "routing").flatMap((row) =>
    targets.map((target): Edit => {
      const field = known(row.strategy) === "customer-chooses" ? "choices" : "targets";
      return {
        op: "set",
        section: "routing",
        key: row.id,
        field,
        value: [...(known(row[field]) ?? []), target],
      };
    }),
  );
}

function tickOptions({ agent, channel }: Standing): Edit[] {
  const ticked = known(agent.channelIds) ?? [];
  return [
    { op: "set", section: "agents", key: agent.id, field: "channelIds", value: [...ticked, channel.id] },
  ];
}

function scopeOptions(standing: Standing): Edit[] {
  const groupIds = standing.candidate?.groupIds ?? [];
  const widened = (scope: unknown, ids: readonly string[]) => {
    const list = known(scope as string[] | undefined);
    return list && !ids.some((id) => list.includes(id)) ? [...list, ...ids.slice(0, 1)] : undefined;
  };
  return [
    ...heldRoles(standing, "groupScope", (role) => widened(role.groupScope, groupIds)),
    ...heldRoles(standing, "channelScope", (role) => widened(role.channelScope, [standing.channel.id])),
  ];
}

function heldRoles(
  { facts, agent }: Standing,
  field: "adminSiteOnly" | "groupScope" | "channelScope",
  valueFor: (role: { groupScope?: unknown; channelScope?: unknown }) => unknown,
): Edit[] {
  const roles = new Set(facts.permissions.held(agent).held.map(({ role }) => role));
  return [...roles].flatMap((role): Edit[] => {
    const value = valueFor(role);
    return value === undefined ? [] : [{ op: "set", section: "roles", key: role.id, field, value }];
  });
}

/** The person can also give the role up, when there is another one to work with. */
function withoutRole({ facts, agent }: Standing, cause: Cause): Edit[] {
  const held = known(agent.roleIds) ?? [];
  return cause.evidence.flatMap(({ pointer }): Edit[] => {
    const { section, row } = placeOf(facts, pointer);
    const value = held.filter((id) => !row || id !== rowKey(section, row));
    if (value.length === 0 || value.length === held.length) return [];
    return [{ op: "set", section: "agents", key: agent.id, field: "roleIds", value }];
  });
}
