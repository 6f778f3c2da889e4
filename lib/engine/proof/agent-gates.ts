import type { Facts } from "../facts";
import type { Held } from "../permissions";
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
  readonly grants: GateState;
  /** Roles that count, directly or through a people group that is on. */
  readonly roles: readonly Role[];
};

/** The gates of a person that are the same on every channel: worked out once, however many channels they serve. */
export class AgentGates {
  readonly #gates = new Map<string, OwnGates>();
  readonly #roles = new Map<readonly Held[], readonly Role[]>();
  #push: ReadonlyMap<string, AgentPush[]> | undefined;

  constructor(private readonly facts: Facts) {}

  of(agent: Agent): OwnGates {
    let gates = this.#gates.get(agent.id);
    if (!gates) this.#gates.set(agent.id, (gates = this.#derive(agent)));
    return gates;
  }

  #derive(agent: Agent): OwnGates {
    const account = accountGate(this.facts, agent);
    const capacity = capacityGate(this.facts, agent);
    const notification = notificationGate(this.facts, agent, this.pushOf(agent));
    return new DerivedGates(this.facts, agent, account, capacity, notification);
  }

  pushOf(agent: Agent): readonly AgentPush[] {
    this.#push ??= rowsByAgent(rowsOf(this.facts.snapshot, "agentPush"));
    return this.#push.get(agent.id) ?? NO_ROWS;
  }

  /** Roles that count, shared by everybody who holds the same. */
  rolesOf(agent: Agent): readonly Role[] {
    const { held } = this.facts.permissions.held(agent);
    let roles = this.#roles.get(held);
    if (!roles) {
      roles = held.filter(({ enabled }) => enabled === "yes").map(({ role }) => role);
      this.#roles.set(held, roles);
    }
    return roles;
  }
}

const NO_ROWS: readonly AgentPush[] = [];

/** The grants are looked at on demand: what somebody may do is mostly known from others with the same roles. */
class DerivedGates implements OwnGates {
  readonly state: GateState["state"];
  #grants: GateState | undefined;

  constructor(
    private readonly facts: Facts,
    private readonly agent: Agent,
    readonly account: GateState,
    readonly capacity: GateState,
    readonly notification: GateState,
  ) {
    this.state = conjunction(deciding(facts, [account, capacity, notification]));
  }

  get roles(): readonly Role[] {
    return this.facts.agentGates.rolesOf(this.agent);
  }

  get grants(): GateState {
    return (this.#grants ??= grantsGate(this.facts, this.agent, this.roles));
  }
}
