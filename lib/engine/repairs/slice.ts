import { Facts } from "../facts";
import { rowsByAgent } from "../rows-by-agent";
import type { Channel } from "../sections/channels";
import type { AgentPush } from "../sections/devices";
import type { Hours } from "../sections/hours";
import type { Agent, Group, Membership } from "../sections/people";
import { rowsOf, type Snapshot } from "../snapshot";
import { isUnreadable, known } from "../value";

/**
 * The parts of a snapshot that decide whether one person receives one channel. A part proves for that person what the
 * whole proves, whatever the size of the company, so a search may try changes on it by the hundred.
 */
export class Slices {
  readonly #shared: Snapshot;
  readonly #targets: readonly string[];
  readonly #groups: readonly Group[];
  readonly #reachesAll: boolean;
  readonly #memberships: ReadonlyMap<string, Membership[]>;
  readonly #push: ReadonlyMap<string, AgentPush[]>;

  readonly #slices = new Map<string, Facts>();

  constructor(
    readonly facts: Facts,
    private readonly channel: Channel,
  ) {
    const { snapshot } = facts;
    const routing = rowsOf(snapshot, "routing").filter((row) => row.channelId === channel.id);
    const targets = routing.flatMap((row) => [...(known(row.targets) ?? []), ...(known(row.choices) ?? [])]);
    this.#targets = targets.map(({ id }) => id);
    this.#groups = rowsOf(snapshot, "groups");
    this.#reachesAll = snapshot.semantics.routing.withoutTarget === "everybody";
    this.#memberships = rowsByAgent(rowsOf(snapshot, "memberships"));
    this.#push = rowsByAgent(rowsOf(snapshot, "agentPush"));
    this.#shared = {
      ...withoutRows(snapshot),
      // As they stand, missing or not: what is known about roles is then shared.
      roles: snapshot.roles,
      roleGroups: snapshot.roleGroups,
      channels: [channel],
      routing,
      bots: carrying(rowsOf(snapshot, "bots"), channel),
      forms: carrying(rowsOf(snapshot, "forms"), channel),
      credentials: carrying(rowsOf(snapshot, "credentials"), channel),
      webhooks: carrying(rowsOf(snapshot, "webhooks"), channel),
      integrations: carrying(rowsOf(snapshot, "integrations"), channel),
      cachePolicies: carrying(rowsOf(snapshot, "cachePolicies"), channel),
      holidays: snapshot.holidays,
    };
  }

  of(agent: Agent): Facts {
    let slice = this.#slices.get(agent.id);
    if (!slice) this.#slices.set(agent.id, (slice = this.#cut(agent)));
    return slice;
  }

  #cut(agent: Agent): Facts {
    const memberships = this.#memberships.get(agent.id) ?? [];
    const groupIds = new Set([...memberships.map(({ groupId }) => groupId), ...this.#targets]);
    const everywhere = this.#reachesAll || known(agent.everywhere) || isUnreadable(agent.everywhere);
    const groups = this.#groups.filter(({ id }) => everywhere || groupIds.has(id));
    const part: Snapshot = {
      ...this.#shared,
      agents: [agent],
      memberships,
      groups,
      hours: hoursOf(this.facts.snapshot, this.channel, agent, new Set(groups.map(({ id }) => id))),
      agentPush: this.#push.get(agent.id) ?? [],
    };
    return new Facts(part, this.facts);
  }
}

function withoutRows({ format, platform, organisation, takenAt, semantics, policy, ledger }: Snapshot) {
  return { format, platform, organisation, takenAt, semantics, policy, ledger };
}

/** Rows that name other channels alone have no say here. */
function carrying<R extends { channelIds?: unknown }>(rows: R[], channel: Channel): R[] {
  return rows.filter((row) => {
    const ids = known(row.channelIds as string[] | undefined);
    return !Array.isArray(ids) || ids.length === 0 || ids.includes(channel.id);
  });
}

function hoursOf(snapshot: Snapshot, channel: Channel, agent: Agent, groupIds: ReadonlySet<string>): Hours[] {
  const concerns = ({ kind, id }: Hours["subjects"][number]) =>
    kind === "organisation" ||
    (kind === "channel" && id === channel.id) ||
    (kind === "agent" && id === agent.id) ||
    (kind === "group" && groupIds.has(id));
  const rows = rowsOf(snapshot, "hours");
  const own = rows.filter((row) => row.subjects.some(concerns));
  // Where rosters are kept at all, being in none of them means being off: one must stay to say so.
  if (own.some(({ purpose }) => purpose === "roster")) return own;
  const elsewhere = rows.find(({ purpose }) => purpose === "roster");
  return elsewhere ? rows.filter((row) => row === elsewhere || own.includes(row)) : own;
}
