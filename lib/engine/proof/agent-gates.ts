import type { Facts } from "../facts";
import type { Agent } from "../sections/people";
import type { AgentPush } from "../sections/devices";
import type { Role } from "../sections/roles";
import { rowsByAgent } from "../rows-by-agent";
import { rowsOf } from "../snapshot";
import { accountGate, capacityGate, notificationGate } from "./account-gates";
import { conjunction, deciding } from "./candidate-gates";
import type { GateState } from "./cause";
import { grantsGate } from "./permission-gate";

type OwnGates = {
  account: GateState;
  capacity: GateState;
  notification: GateState;
  /** These three taken together, as far as they decide. */
  state: GateState["state"];
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
    const account = accountGate(this.facts, agent);
    const capacity = capacityGate(this.facts, agent);
    const notification = notificationGate(this.facts, agent, this.#push.get(agent.id) ?? []);
    return {
      account,
      capacity,
      notification,
      state: conjunction(deciding(this.facts, [account, capacity, notification])),
      grants: grantsGate(this.facts, agent, roles),
      roles,
    };
  }
}
