import type { Snapshot } from "./snapshot";
import { ledgerOf, rowsOf } from "./snapshot";
import type { Agent } from "./sections/people";
import type { Grant, Role, RoleGroup } from "./sections/roles";
import { roleSetNumbers } from "./role-set-numbers";
import { RoleSets } from "./role-sets";
import { read } from "./value";

/** One grant that speaks about a permission, and whether it counted. */
export type DerivationStep = {
  roleId: string;
  roleName: string;
  /** The people group that carries the role, when it is not held directly. */
  viaRoleGroup: string | null;
  permission: string;
  effect: "allow" | "deny";
  scope: readonly string[] | null;
  counted: boolean;
  /** Why it did not count, or what it did. */
  note: "granted" | "denied" | "overridden-by-deny" | "role-group-disabled" | "conflict";
};

export type Effective = {
  state: "allowed" | "denied" | "unknown";
  derivation: DerivationStep[];
  /** Why the state is unknown. */
  missing: "roles-unreadable" | "grants-unreadable" | "roles-disagree" | "role-group-unreadable" | null;
};

export type Held = { role: Role; via: RoleGroup | null; enabled: "yes" | "no" | "unknown" };

/** Roles an agent holds; `complete` is false when one of them could not be read. */
export type HeldRoles = { readonly held: readonly Held[]; readonly complete: boolean };

/** `numbers`: by an agent's place among the rows, the number of their set; `firsts`: who holds it first, by number. */
export type NumberedSets = { numbers: Int32Array; sets: readonly HeldRoles[]; firsts: readonly number[] };

/** Effective permissions of every agent, with the derivation of each answer. Combination rules are snapshot data. */
export class PermissionFacts {
  // Not #fields: a bundle may hold this class twice, and kin of the other copy would be refused.
  private readonly roles: Map<string, Role>;
  private readonly roleGroups: Map<string, RoleGroup>;
  readonly #held = new RoleSets<HeldRoles>();
  readonly #effective = new Map<HeldRoles, Map<string, Effective>>();
  #sets: NumberedSets | undefined;

  /** `kin` lends its indexes where the snapshots share a section. */
  constructor(
    private readonly snapshot: Snapshot,
    kin?: PermissionFacts,
  ) {
    this.roles = kin && kin.snapshot.roles === snapshot.roles ? kin.roles : byId(rowsOf(snapshot, "roles"));
    this.roleGroups =
      kin && kin.snapshot.roleGroups === snapshot.roleGroups
        ? kin.roleGroups
        : byId(rowsOf(snapshot, "roleGroups"));
  }

  /** One answer for everybody with the same roles: a company of thousands has a few hundred sets of them. */
  held(agent: Agent): HeldRoles {
    return this.#held.of(agent, () => this.#collect(agent));
  }

  /** Everybody's set, numbered by place. */
  get sets(): NumberedSets {
    return (this.#sets ??= this.#numberSets());
  }

  #numberSets(): NumberedSets {
    const agents = rowsOf(this.snapshot, "agents");
    const { numbers, firsts } = roleSetNumbers(agents, rowsOf(this.snapshot, "roles"));
    return { numbers, firsts, sets: firsts.map((place) => this.held(agents[place] as Agent)) };
  }

  effective(agent: Agent, permission: string): Effective {
    const held = this.held(agent);
    let answers = this.#effective.get(held);
    if (!answers) this.#effective.set(held, (answers = new Map()));
    let answer = answers.get(permission);
    if (!answer) answers.set(permission, (answer = this.#derive(held, permission)));
    return answer;
  }

  /** All lists must hold, each through any of its permissions. An empty demand is satisfied by everybody. */
  satisfies(agent: Agent, demand: readonly (readonly string[])[]): "yes" | "no" | "unknown" {
    let answer: "yes" | "unknown" = "yes";
    for (const anyOf of demand) {
      const states = anyOf.map((permission) => this.effective(agent, permission).state);
      if (states.includes("allowed")) continue;
      if (states.includes("unknown")) answer = "unknown";
      else return "no";
    }
    return answer;
  }

  #collect(agent: Agent): HeldRoles {
    const held: Held[] = [];
    let complete = ledgerOf(this.snapshot, "roles").status === "complete";
    const direct = read(agent.roleIds);
    if (direct.state === "unreadable") complete = false;
    for (const id of "value" in direct ? direct.value : []) {
      const role = this.roles.get(id);
      if (role) held.push({ role, via: null, enabled: "yes" });
      else complete = false;
    }
    const groups = read(agent.roleGroupIds);
    if (groups.state === "unreadable") complete = false;
    for (const id of "value" in groups ? groups.value : []) {
      const group = this.roleGroups.get(id);
      const roleIds = group ? read(group.roleIds) : undefined;
      if (!group || !roleIds || !("value" in roleIds)) {
        complete = false;
        continue;
      }
      const enabled = read(group.enabled);
      const state =
        "value" in enabled ? (enabled.value ? "yes" : "no") : enabled.state === "absent" ? "yes" : "unknown";
      for (const roleId of roleIds.value) {
        const role = this.roles.get(roleId);
        if (role) held.push({ role, via: group, enabled: state });
        else complete = false;
      }
    }
    return { held, complete };
  }

  #derive({ held, complete }: HeldRoles, permission: string): Effective {
    const steps: DerivationStep[] = [];
    let missing: Effective["missing"] = complete ? null : "roles-unreadable";
    const silent: Held[] = [];
    for (const holding of held) {
      const grants = read(holding.role.grants);
      if (!("value" in grants)) {
        if (grants.state === "unreadable") missing ??= "grants-unreadable";
        continue;
      }
      const speaking = grants.value.filter((grant) => covers(grant.permission, permission));
      if (speaking.length === 0 && holding.enabled !== "no") silent.push(holding);
      for (const grant of speaking) {
        if (holding.enabled === "unknown") missing ??= "role-group-unreadable";
        steps.push({
          roleId: holding.role.id,
          roleName: holding.role.name,
          viaRoleGroup: holding.via?.id ?? null,
          permission: grant.permission,
          effect: grant.effect,
          scope: grant.scope ?? null,
          counted: holding.enabled === "yes",
          note:
            holding.enabled === "no"
              ? "role-group-disabled"
              : grant.effect === "allow"
                ? "granted"
                : "denied",
        });
      }
    }
    return combine(steps, missing, this.snapshot.semantics.permissions.combine, silent.length > 0);
  }
}

const byId = <R extends { id: string }>(rows: readonly R[]) => new Map(rows.map((row) => [row.id, row]));

function combine(
  steps: DerivationStep[],
  missing: Effective["missing"],
  rule: "allow-only" | "deny-overrides" | "unknown",
  someRoleSilent: boolean,
): Effective {
  const counted = steps.filter((step) => step.counted);
  const allows = counted.filter((step) => step.effect === "allow");
  const denies = rule === "allow-only" ? [] : counted.filter((step) => step.effect === "deny");
  if (rule === "unknown" && allows.length > 0 && (denies.length > 0 || someRoleSilent)) {
    const derivation = steps.map((step): DerivationStep =>
      step.counted ? { ...step, note: "conflict" } : step,
    );
    return { state: "unknown", derivation, missing: "roles-disagree" };
  }
  if (denies.length > 0) {
    const derivation = steps.map((step): DerivationStep =>
      step.counted && step.effect === "allow"
        ? { ...step, counted: false, note: "overridden-by-deny" }
        : step,
    );
    return { state: "denied", derivation, missing: null };
  }
  // With deny-overrides an unread role could still take the right away; with allow-only it could not.
  if (allows.length > 0 && (missing === null || rule === "allow-only")) {
    return { state: "allowed", derivation: steps, missing: null };
  }
  return { state: missing === null ? "denied" : "unknown", derivation: steps, missing };
}

/** `*` covers everything, `module/*` everything of a module. */
export function covers(granted: string, asked: string): boolean {
  if (granted === asked || granted === "*" || granted === "*/*") return true;
  return granted.endsWith("/*") && asked.startsWith(granted.slice(0, -1));
}

/** The demands (each satisfied by any of its permissions) that no grant of the list satisfies. */
export function ungranted(
  demand: readonly (readonly string[])[],
  grants: readonly Grant[],
): (readonly string[])[] {
  const allowed = grants.filter(({ effect }) => effect === "allow");
  return demand.filter(
    (anyOf) => !anyOf.some((asked) => allowed.some(({ permission }) => covers(permission, asked))),
  );
}
