import type { Facts } from "./facts";
import type { Held } from "./permissions";
import { covers } from "./permissions";
import type { Agent } from "./sections/people";
import { ledgerOf, rowsOf } from "./snapshot";
import { known, read } from "./value";

const CARRIERS = ["credentials", "webhooks", "integrations"] as const;
export const LOSS_KINDS = ["agents", "groups", "roles", "roleGroups", ...CARRIERS] as const;
export type LossKind = (typeof LOSS_KINDS)[number];

/** What can be lost: an account, a role, a group, a key. */
export type LossObject = { kind: LossKind; id: string; name: string };

export const lossKey = ({ kind, id }: LossObject) => `${kind} ${id}`;

/** What every message of a channel travels through: the loss of any one stops the channel. */
export function carriersOf({ snapshot }: Facts, channelId: string): LossObject[] {
  return CARRIERS.flatMap((kind) =>
    rowsOf(snapshot, kind)
      .filter(({ channelIds }) => known(channelIds)?.includes(channelId))
      .map(({ id, name }): LossObject => ({ kind, id, name })),
  );
}

/** Kinds of carriers of which some may be missing: what they carry could not be read, so a channel may survive less. */
export function unreadCarriers({ snapshot }: Facts): LossKind[] {
  return CARRIERS.filter((kind) => {
    const { status } = ledgerOf(snapshot, kind);
    if (status === "partial" || status === "unavailable") return true;
    return rowsOf(snapshot, kind).some(({ channelIds }) => read(channelIds).state === "unreadable");
  });
}

/** The sets of at most two objects whose loss stops one person from receiving one channel, none within another. */
export function killSets(facts: Facts, channelId: string, agentId: string): LossObject[][] {
  const channel = rowsOf(facts.snapshot, "channels").find(({ id }) => id === channelId);
  const candidate =
    channel && facts.reach.ofChannel(channel).candidates.find(({ agent }) => agent.id === agentId);
  if (!candidate) return [];
  const { agent, groupIds, direct } = candidate;
  const groups = rowsOf(facts.snapshot, "groups").filter(({ id }) => groupIds.includes(id));
  const entrances = groups.map(({ id, name }): LossObject => ({ kind: "groups", id, name }));
  return [
    [{ kind: "agents", id: agent.id, name: agent.name }],
    ...(direct || entrances.length > 2 || entrances.length === 0 ? [] : [entrances]),
    ...roleLosses(facts, agent),
  ];
}

function roleLosses(facts: Facts, agent: Agent): LossObject[][] {
  const { open, reply } = facts.snapshot.semantics.permissions;
  const demand = [...open, ...reply];
  const held = facts.permissions.held(agent).held.filter(({ enabled }) => enabled === "yes");
  if (demand.length === 0) return [];
  const objects = new Map<string, LossObject>();
  for (const { role, via } of held) {
    for (const object of [asLoss("roles", role), ...(via ? [asLoss("roleGroups", via)] : [])]) {
      objects.set(lossKey(object), object);
    }
  }
  const list = [...objects.values()];
  const kills = (lost: LossObject[]) =>
    !isSatisfied(
      demand,
      held.filter((one) => !goesWith(one, lost)),
    );
  const single = list.filter((object) => kills([object]));
  const others = list.filter((object) => !single.includes(object));
  const pairs = others.flatMap((a, at) => others.slice(at + 1).map((b) => [a, b]));
  return [...single.map((object) => [object]), ...pairs.filter(kills)];
}

const asLoss = (kind: "roles" | "roleGroups", { id, name }: { id: string; name: string }): LossObject => ({
  kind,
  id,
  name,
});

function goesWith({ role, via }: Held, lost: readonly LossObject[]): boolean {
  return lost.some(({ kind, id }) => (kind === "roles" ? role.id === id : via?.id === id));
}

/** Whether what is left still grants everything; a witness has no deny that bites, and losing roles adds none. */
function isSatisfied(demand: readonly (readonly string[])[], held: readonly Held[]): boolean {
  const grants = held
    .flatMap(({ role }) => known(role.grants) ?? [])
    .filter(({ effect }) => effect === "allow");
  return demand.every((anyOf) =>
    anyOf.some((asked) => grants.some(({ permission }) => covers(permission, asked))),
  );
}
