import type { Facts } from "../facts";
import type { Agent } from "../sections/people";
import type { AgentPush } from "../sections/devices";
import type { Role } from "../sections/roles";
import { rowsByAgent } from "../rows-by-agent";
import { rowsOf } from "../snapshot";
import { accountGate, capacityGate, notificationGate } from "./account-gates";
import type { GateState } from "./cause";
import { grantsGate } from "./permission-gate";

type OwnGates = {
  account: GateState;
  capacity: GateState;
  notification: GateState;
  /** Before the channel has its say. */
  grants: GateState;
  /** Roles that count, directly or through a people group that is on. */
  roles: readonly Role[];
};

/** The gates of a person that are the same on every channel: worked out once, however many channels they serve. */
export class AgentGates {
  readonly #gates = new Map<string, OwnGates>();
  #push: ReadonlyMap<string, AgentPush[]> | undefined;

  constructor(private readonly facts: Facts) {}

  of(agent: Agent): OwnGates {
    let gates = this.#gates.get(agent.id);
    if (!gates) this.#gates.set(agent.id, (gates = this.#derive(agent)));
    return gates;
  }

  #derive(agent: Agent): OwnGates {
    this.#push ??= rowsByAgent(rowsOf(this.facts.snapshot, "agentPush"));
    const { held } = this.facts.permissions.held(agent);
    const roles = held.filter(({ enabled }) => enabled === "yes").map(({ role }) => role);
    return {
      account: accountGate(this.facts, agent),
      capacity: capacityGate(this.facts, agent),
      notification: notificationGate(this.facts, agent, this.#push.get(agent.id) ?? []),
      grants: grantsGate(this.facts, agent, roles),
      roles,
    };
  }
}
