import type { Facts } from "../facts";
import { Kinds } from "../kinds";
import type { Agent } from "../sections/people";
import type { AgentPush } from "../sections/devices";
import { rowsOf } from "../snapshot";
import { isAbsent } from "../value";
import { accountGate, capacityGate, notificationGate } from "./account-gates";
import { RoleAnswers } from "./role-answers";
import { codeOf } from "./state-code";

/**
 * What the proof asks of everybody on every channel, as columns by their place among the snapshot's agents. A gate is
 * worked out once for each kind of people to whom it must say the same.
 */
export class People {
  readonly agents: readonly Agent[];
  readonly #account: Uint8Array;
  readonly #standing: Uint8Array;
  readonly #grants: Uint8Array;
  readonly #varies: Uint8Array;

  constructor(private readonly facts: Facts) {
    this.agents = rowsOf(facts.snapshot, "agents");
    const { agents } = this;
    const agentAt = (place: number) => agents[place] as Agent;
    const accounts = new Kinds(agents.length)
      .byField((place) => agentAt(place).state)
      .byField((place) => agentAt(place).kickedOff)
      .byField((place) => agentAt(place).seat);
    this.#account = accounts.answers((place) => codeOf(accountGate(facts, agentAt(place)).state));
    if (facts.snapshot.semantics.notification.decides) this.#tell();
    const capacities = new Kinds(agents.length).byField((place) => agentAt(place).capacity);
    this.#standing = capacities.answers((place) => codeOf(capacityGate(facts, agentAt(place)).state));
    this.#grants = new Uint8Array(agents.length);
    this.#varies = new Uint8Array(agents.length);
    this.#readRoles();
  }

  /** Whoever cannot be told of a message is as good as away; several ways of being told must all be in order. */
  #tell(): void {
    const { facts } = this;
    const [anybody] = this.agents;
    if (!anybody) return;
    const without = codeOf(notificationGate(facts, anybody, []).state);
    const rows = rowsOf(facts.snapshot, "agentPush");
    const rowAt = (at: number) => rows[at] as AgentPush;
    const states = new Kinds(rows.length)
      .byField((at) => rowAt(at).enabled)
      .byField((at) => rowAt(at).permissionAssigned)
      .answers((at) => codeOf(notificationGate(facts, anybody, [rowAt(at)]).state));
    const told = new Uint8Array(this.agents.length).fill(without);
    for (let at = 0; at < rows.length; at += 1) {
      const place = facts.places.get(rowAt(at).agentId);
      if (place !== undefined) told[place] = Math.max(told[place] as number, states[at] as number);
    }
    raise(this.#account, told);
  }

  #readRoles(): void {
    const { numbers, sets, firsts } = this.facts.permissions.sets;
    const answers = new RoleAnswers(this.facts);
    const ofSet = sets.map((set, at) => answers.of(set, this.agents[firsts[at] as number] as Agent));
    for (let place = 0; place < numbers.length; place += 1) {
      const { grants, isScoped } = ofSet[numbers[place] as number] as (typeof ofSet)[number];
      this.#grants[place] = grants;
      if (isScoped || !isAbsent((this.agents[place] as Agent).channelIds)) this.#varies[place] = 1;
    }
    raise(this.#standing, this.#account);
    raise(this.#standing, this.#grants);
  }

  /** Whether what this person may do differs from channel to channel. */
  varies(place: number): boolean {
    return this.#varies[place] === 1;
  }

  /** The account and what tells of messages, as far as they decide. */
  account(place: number): number {
    return this.#account[place] as number;
  }

  /** The gates that depend on no moment; membership and the channel apart. */
  standing(place: number): number {
    return this.#standing[place] as number;
  }

  /** What the roles grant, the channel apart. */
  grants(place: number): number {
    return this.#grants[place] as number;
  }
}

/** The worse of two states, place by place. */
function raise(states: Uint8Array, others: Uint8Array): void {
  for (let place = 0; place < states.length; place += 1) {
    const other = others[place] as number;
    if (other > (states[place] as number)) states[place] = other;
  }
}
