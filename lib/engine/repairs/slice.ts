import type { Facts } from "../facts";
import type { Agent } from "../sections/people";
import type { Channel } from "../sections/channels";
import type { Hours } from "../sections/hours";
import { rowsOf, type Snapshot } from "../snapshot";
import { known } from "../value";

/**
 * The part of a snapshot that decides whether one person receives one channel. It proves for that person what the whole
 * proves, whatever the size of the company, so a search may try changes on it by the hundred.
 */
export function sliceOf({ snapshot }: Facts, channel: Channel, agent: Agent): Snapshot {
  const memberships = rowsOf(snapshot, "memberships").filter((row) => row.agentId === agent.id);
  const routing = rowsOf(snapshot, "routing").filter((row) => row.channelId === channel.id);
  const targets = routing.flatMap((row) => [...(known(row.targets) ?? []), ...(known(row.choices) ?? [])]);
  const groupIds = new Set([...memberships.map(({ groupId }) => groupId), ...targets.map(({ id }) => id)]);
  const everywhere = snapshot.semantics.routing.withoutTarget === "everybody" || known(agent.everywhere);
  const groups = rowsOf(snapshot, "groups").filter(({ id }) => everywhere || groupIds.has(id));
  return {
    ...withoutRows(snapshot),
    agents: [agent],
    memberships,
    groups,
    roles: rowsOf(snapshot, "roles"),
    roleGroups: rowsOf(snapshot, "roleGroups"),
    channels: [channel],
    routing,
    bots: carrying(rowsOf(snapshot, "bots"), channel),
    forms: carrying(rowsOf(snapshot, "forms"), channel),
    credentials: carrying(rowsOf(snapshot, "credentials"), channel),
    webhooks: carrying(rowsOf(snapshot, "webhooks"), channel),
    integrations: carrying(rowsOf(snapshot, "integrations"), channel),
    cachePolicies: carrying(rowsOf(snapshot, "cachePolicies"), channel),
    hours: hoursOf(snapshot, channel, agent, new Set(groups.map(({ id }) => id))),
    holidays: rowsOf(snapshot, "holidays"),
    agentPush: rowsOf(snapshot, "agentPush").filter((row) => row.agentId === agent.id),
  };
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
  return elsewhere ? [...own, elsewhere] : own;
}
