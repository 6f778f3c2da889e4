import type { Facts } from "./facts";
import type { Cell } from "./permission-cell";
import { agentCell, type CellConflict, conflictOf } from "./permission-matrix";
import type { Effective, Held } from "./permissions";
import type { Agent } from "./sections/people";
import { ledgerOf, rowsOf } from "./snapshot";
import { isUnreadable, known, read } from "./value";

/** What one entry of a role did to the answer, or why it did nothing. */
export const STEP_NOTES = [
  "granted",
  "denied",
  "overridden-by-deny",
  "conflict",
  "role-group-disabled",
  "role-group-unreadable",
  /** A deny on a platform that has none. */
  "deny-ignored",
  "silent",
  /** Says nothing where nobody knows what that means beside a grant. */
  "silent-conflict",
  "unread",
] as const;
export type StepNote = (typeof STEP_NOTES)[number];

export type ExplainedStep = {
  role: { id: string; name: string };
  via: { id: string; name: string } | null;
  /** The entry as the role words it, such as `*`; null when it has none. */
  entry: { permission: string; effect: "allow" | "deny"; scope: readonly string[] | null } | null;
  counted: boolean;
  note: StepNote;
};

/** What has to be read before the answer is certain. */
export const GAP_KINDS = [
  "roles-section",
  "agent-roles",
  "agent-role-groups",
  "role-not-listed",
  "role-group-not-listed",
  "role-group-roles",
  "role-group-state",
  "role-grants",
  "combination-rule",
] as const;
export type PermissionGap = { kind: (typeof GAP_KINDS)[number]; name: string };

export type ExplainedPermission = {
  cell: Cell;
  conflict: CellConflict | null;
  missing: Effective["missing"];
  /** Every role the agent holds: those that speak first. */
  steps: ExplainedStep[];
  gaps: PermissionGap[];
};

/** Why an agent may or may not do something: all their roles, also the silent and the unread. */
export function explainPermission(facts: Facts, agent: Agent, permission: string): ExplainedPermission {
  const { combine } = facts.snapshot.semantics.permissions;
  const effective = facts.permissions.effective(agent, permission);
  const groups = new Map(rowsOf(facts.snapshot, "roleGroups").map((group) => [group.id, group]));
  const speaking = effective.derivation.map((step): ExplainedStep => {
    const group = step.viaRoleGroup === null ? undefined : groups.get(step.viaRoleGroup);
    const isIgnored = combine === "allow-only" && step.effect === "deny" && step.counted;
    const isUncertain = group !== undefined && isUnreadable(group.enabled);
    return {
      role: { id: step.roleId, name: step.roleName },
      via: group ? { id: group.id, name: group.name } : null,
      entry: { permission: step.permission, effect: step.effect, scope: step.scope },
      counted: step.counted && !isIgnored,
      note: isIgnored ? "deny-ignored" : isUncertain ? "role-group-unreadable" : step.note,
    };
  });
  const { held } = facts.permissions.held(agent);
  const rest = held.filter((one) => !effective.derivation.some((step) => isOf(step, one)));
  return {
    cell: agentCell(facts, agent, permission),
    conflict: conflictOf(effective, combine),
    missing: effective.missing,
    steps: [...speaking, ...rest.map((one) => quiet(one, effective.missing))],
    gaps: gapsOf(facts, agent, effective),
  };
}

function isOf(step: Effective["derivation"][number], { role, via }: Held): boolean {
  return step.roleId === role.id && step.viaRoleGroup === (via?.id ?? null);
}

function quiet({ role, via, enabled }: Held, missing: Effective["missing"]): ExplainedStep {
  const clashes = missing === "roles-disagree" && enabled !== "no" && known(role.grants) !== undefined;
  return {
    role: { id: role.id, name: role.name },
    via: via && { id: via.id, name: via.name },
    entry: null,
    counted: false,
    note: isUnreadable(role.grants)
      ? "unread"
      : enabled === "no"
        ? "role-group-disabled"
        : clashes
          ? "silent-conflict"
          : "silent",
  };
}

function gapsOf(
  { snapshot, permissions }: Facts,
  agent: Agent,
  { state, missing }: Effective,
): PermissionGap[] {
  if (state !== "unknown") return [];
  if (missing === "roles-disagree") return [{ kind: "combination-rule", name: agent.name }];
  const roles = new Set(rowsOf(snapshot, "roles").map(({ id }) => id));
  const groups = new Map(rowsOf(snapshot, "roleGroups").map((group) => [group.id, group]));
  const gaps: PermissionGap[] = [];
  const add = (kind: PermissionGap["kind"], name: string) => gaps.push({ kind, name });
  if (ledgerOf(snapshot, "roles").status !== "complete") add("roles-section", "");
  const direct = read(agent.roleIds);
  if (direct.state === "unreadable") add("agent-roles", agent.name);
  for (const id of "value" in direct ? direct.value : []) if (!roles.has(id)) add("role-not-listed", id);
  const carried = read(agent.roleGroupIds);
  if (carried.state === "unreadable") add("agent-role-groups", agent.name);
  for (const id of "value" in carried ? carried.value : []) {
    const group = groups.get(id);
    if (!group) {
      add("role-group-not-listed", id);
      continue;
    }
    const inGroup = known(group.roleIds);
    if (!inGroup) add("role-group-roles", group.name);
    for (const roleId of inGroup ?? []) if (!roles.has(roleId)) add("role-not-listed", roleId);
    if (isUnreadable(group.enabled)) add("role-group-state", group.name);
  }
  for (const { role } of permissions.held(agent).held) {
    if (isUnreadable(role.grants)) add("role-grants", role.name);
  }
  const seen = new Set<string>();
  return gaps.filter(({ kind, name }) => {
    const key = `${kind} ${name}`;
    return !seen.has(key) && seen.add(key);
  });
}
