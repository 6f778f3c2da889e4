import type { Facts } from "../facts";
import { cellOf } from "../permission-row";
import type { HeldRoles } from "../permissions";
import { KEYS, RoleWords } from "../role-words";
import type { Agent } from "../sections/people";
import type { Role } from "../sections/roles";
import { isAbsent, isUnreadable, known } from "../value";
import { grantsGate } from "./permission-gate";
import { CLOSED, codeOf, OPEN } from "./state-code";

/** What roles make of somebody on any channel: the state of their grants, and whether they see some channels only. */
export type RoleAnswer = { grants: number; isScoped: boolean };

/** What of a role matters beside its grants. */
type Traits = { isPlain: boolean; isScoped: boolean };

/**
 * The state of `grantsGate` for a set of roles: from the words of the roles where they alone decide, else from the gate
 * itself, which writes out why.
 */
export class RoleAnswers {
  readonly #demand: readonly (readonly number[])[];
  readonly #words: RoleWords;
  readonly #keys: Uint8Array;
  readonly #states: readonly ("allowed" | "denied" | "unknown")[];
  readonly #traits = new Map<Role, Traits>();
  readonly #receivesFlag: boolean;

  constructor(private readonly facts: Facts) {
    const { open, reply, receivesFlag, combine } = facts.snapshot.semantics.permissions;
    const demand = [...open, ...reply];
    const ids = [...new Set(demand.flat())];
    this.#demand = demand.map((anyOf) => anyOf.map((id) => ids.indexOf(id)));
    this.#words = new RoleWords(ids);
    this.#keys = new Uint8Array(ids.length);
    this.#receivesFlag = receivesFlag;
    this.#states = Array.from({ length: KEYS }, (_, key) => {
      const { state } = cellOf(key, combine);
      return state === "not-granted" ? "denied" : state;
    });
  }

  /** `agent`: anybody who holds the set. */
  of(set: HeldRoles, agent: Agent): RoleAnswer {
    let isPlain = true;
    let isScoped = false;
    for (const { role, enabled } of set.held) {
      if (enabled !== "yes") continue;
      const traits = this.#traitsOf(role);
      if (!traits.isPlain) isPlain = false;
      if (traits.isScoped) isScoped = true;
    }
    return { grants: this.#grants(set, isPlain) ?? this.#ask(agent), isScoped };
  }

  #grants(set: HeldRoles, isPlain: boolean): number | null {
    this.#words.read(set, this.#keys, 0);
    let isSure = true;
    for (const anyOf of this.#demand) {
      let best: "allowed" | "denied" | "unknown" = "denied";
      for (const at of anyOf) {
        const state = this.#states[this.#keys[at] as number];
        if (state === "allowed") best = state;
        else if (state === "unknown" && best === "denied") best = state;
      }
      if (best === "denied") return CLOSED;
      if (best === "unknown") isSure = false;
    }
    return isSure && isPlain ? OPEN : null;
  }

  #ask(agent: Agent): number {
    return codeOf(grantsGate(this.facts, agent, this.facts.agentGates.rolesOf(agent)).state);
  }

  #traitsOf(role: Role): Traits {
    let traits = this.#traits.get(role);
    if (!traits) {
      const { adminSiteOnly, receives, groupScope, channelScope } = role;
      const isOnWorkbench = known(adminSiteOnly) !== true && !isUnreadable(adminSiteOnly);
      const mayReceive = !this.#receivesFlag || isAbsent(receives) || known(receives) === true;
      const isScoped = !isAbsent(groupScope) || !isAbsent(channelScope);
      this.#traits.set(role, (traits = { isPlain: isOnWorkbench && mayReceive, isScoped }));
    }
    return traits;
  }
}
