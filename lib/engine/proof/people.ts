import type { Facts } from "../facts";
import type { Held } from "../permissions";
import { rowsOf } from "../snapshot";
import type { Agent } from "../sections/people";
import { isAbsent } from "../value";
import { accountGate, capacityGate, notificationGate } from "./account-gates";
import { grantsGate } from "./permission-gate";
import { codeOf, OPEN } from "./state-code";

const NOT_ASKED = 255;

/** What roles make of somebody on any channel: the state of their grants, and whether they see some channels only. */
type RoleAnswer = { grants: number; isScoped: boolean };

/**
 * What the proof asks of everybody on every channel, as columns: worked out once a person, by their place among the
 * snapshot's agents, and once a set of roles.
 */
export class People {
  readonly agents: readonly Agent[];
  readonly #account: Uint8Array;
  readonly #capacity: Uint8Array;
  readonly #grants: Uint8Array;
  readonly #varies: Uint8Array;
  readonly #byRoles = new Map<readonly Held[], RoleAnswer>();

  constructor(private readonly facts: Facts) {
    this.agents = rowsOf(facts.snapshot, "agents");
    const { length } = this.agents;
    this.#account = new Uint8Array(length).fill(NOT_ASKED);
    this.#capacity = new Uint8Array(length);
    this.#grants = new Uint8Array(length);
    this.#varies = new Uint8Array(length);
  }

  /** Whether what this person may do differs from channel to channel. */
  varies(place: number): boolean {
    if (this.#account[place] === NOT_ASKED) this.#ask(place);
    return this.#varies[place] === 1;
  }

  /** The account and what tells of messages, as far as they decide. */
  account(place: number): number {
    if (this.#account[place] === NOT_ASKED) this.#ask(place);
    return this.#account[place] as number;
  }

  /** The gates that depend on no moment; membership and the channel apart. */
  standing(place: number): number {
    return Math.max(this.account(place), this.#capacity[place] as number, this.#grants[place] as number);
  }

  /** What the roles grant, the channel apart. */
  grants(place: number): number {
    if (this.#account[place] === NOT_ASKED) this.#ask(place);
    return this.#grants[place] as number;
  }

  #ask(place: number): void {
    const agent = this.agents[place] as Agent;
    const { facts } = this;
    const { grants, isScoped } = this.#ofRoles(agent);
    const account = codeOf(accountGate(facts, agent).state);
    const isTold = facts.snapshot.semantics.notification.decides
      ? codeOf(notificationGate(facts, agent, facts.agentGates.pushOf(agent)).state)
      : OPEN;
    this.#account[place] = Math.max(account, isTold);
    this.#capacity[place] = codeOf(capacityGate(facts, agent).state);
    this.#grants[place] = grants;
    this.#varies[place] = isScoped || !isAbsent(agent.channelIds) ? 1 : 0;
  }

  #ofRoles(agent: Agent): RoleAnswer {
    const { held } = this.facts.permissions.held(agent);
    let answer = this.#byRoles.get(held);
    if (!answer) {
      const roles = this.facts.agentGates.rolesOf(agent);
      const grants = codeOf(grantsGate(this.facts, agent, roles).state);
      const isScoped = roles.some((role) => !isAbsent(role.groupScope) || !isAbsent(role.channelScope));
      this.#byRoles.set(held, (answer = { grants, isScoped }));
    }
    return answer;
  }
}
