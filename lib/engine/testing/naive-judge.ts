import type { Bot, Channel, Target } from "../sections/channels";
import type { Integration, Webhook } from "../sections/connections";
import type { Hours } from "../sections/hours";
import type { Agent, Membership } from "../sections/people";
import { rowsOf, type Snapshot } from "../snapshot";
import { known } from "../value";

/**
 * Reception of a week by brute force, to hold the proof against: every channel, hour, quarter and person is asked anew,
 * in plain words and without any of the engine's facts. It knows only snapshots in which everything could be read, of
 * one time zone without daylight saving, and leaves out what those snapshots do not hold.
 */
export function naiveWeek(snapshot: Snapshot, midnight: Midnight = NOTHING_LOST): Map<string, boolean[]> {
  const understood = { ...snapshot, hours: rowsOf(snapshot, "hours").map((row) => cutAt(midnight, row)) };
  return new Map(
    rowsOf(snapshot, "channels").map((channel) => {
      const all = ways(understood, channel);
      const hours = Array.from({ length: 168 }, (_, hour) => isReceived(understood, channel, all, hour));
      return [channel.id, hours];
    }),
  );
}

/** What becomes of an interval over midnight: a platform that does not know them may lose either part of it. */
export type Midnight = { losesEvening: boolean; losesMorning: boolean };
const NOTHING_LOST: Midnight = { losesEvening: false, losesMorning: false };
const LOSSES = [false, true].flatMap((losesEvening) =>
  [false, true].map((losesMorning): Midnight => ({ losesEvening, losesMorning })),
);

/** Everything that a platform might make of its intervals over midnight. */
export function midnights({ semantics }: Snapshot): readonly Midnight[] {
  return semantics.hours.overnightIntervals ? [NOTHING_LOST] : LOSSES;
}

/** The organisation's own rosters are understood by people. */
function cutAt({ losesEvening, losesMorning }: Midnight, row: Hours): Hours {
  const intervals = known(row.intervals);
  if (row.purpose === "roster" || !intervals) return row;
  const parts = intervals.flatMap((interval) => {
    const { day, start, end } = interval;
    if (start <= end) return [interval];
    const evening = { day, start, end: 1440 };
    const morning = { day: day === 7 ? 1 : day + 1, start: 0, end };
    return [...(losesEvening ? [] : [evening]), ...(losesMorning ? [] : [morning])];
  });
  return { ...row, intervals: parts };
}

type Quarter = { day: number; minute: number };

/** An hour is received when somebody can be given a message in every quarter that the channel promises. */
function isReceived(snapshot: Snapshot, channel: Channel, all: readonly Way[], hour: number): boolean {
  const quarters = [0, 15, 30, 45].map((past) => ({
    day: Math.floor(hour / 24) + 1,
    minute: (hour % 24) * 60 + past,
  }));
  const opening = timetables(snapshot, "opening", [channel.id]);
  const promised =
    opening.length === 0 ? quarters : quarters.filter((quarter) => isCovered(opening, quarter));
  if (promised.length === 0 && snapshot.semantics.hours.effect === "restricts") return false;
  if (known(channel.enabled) === false || known(channel.authorisation) === "reauthorise") return false;
  if (!isCarried(snapshot, channel)) return false;
  const asked = promised.length === 0 ? quarters : promised;
  return asked.every((quarter) => all.some((way) => takes(snapshot, channel, way, quarter)));
}

/** Bots that keep what they get, and connections that are off or broken, let nothing through. */
function isCarried(snapshot: Snapshot, { id }: Channel): boolean {
  const isOfChannel = <R extends Bot | Webhook | Integration>({ channelIds }: R) =>
    known(channelIds)?.includes(id) ?? false;
  return (
    !rowsOf(snapshot, "bots")
      .filter(isOfChannel)
      .some(({ enabled, handover }) => known(enabled) !== false && known(handover) === false) &&
    !rowsOf(snapshot, "webhooks")
      .filter(isOfChannel)
      .some(({ enabled, suspended }) => known(enabled) === false || known(suspended) === true) &&
    !rowsOf(snapshot, "integrations")
      .filter(isOfChannel)
      .some(({ enabled, link }) => known(enabled) === false || known(link) === "down")
  );
}

/** One way in which a conversation can come to somebody: directly, or through a group. */
type Way = { agent: Agent; through: string[]; isDirect: boolean };

function ways(snapshot: Snapshot, channel: Channel): Way[] {
  const targets = targetsOf(snapshot, channel);
  const groups = rowsOf(snapshot, "groups")
    .filter((group) => targets.some(({ kind, id }) => kind === "group" && id === group.id))
    .filter((group) => known(group.enabled) !== false)
    .map(({ id }) => id);
  const toAll =
    targets.length > 0 &&
    rowsOf(snapshot, "routing").some(
      ({ channelId, fallback }) => channelId === channel.id && known(fallback) === "enterprise",
    );
  return rowsOf(snapshot, "agents").flatMap((agent) => {
    const through = groups.filter((id) => membershipsOf(snapshot, agent, [id]).length > 0);
    const isGrouped = rowsOf(snapshot, "memberships").some(({ agentId }) => agentId === agent.id);
    const isDirect =
      targets.some(({ kind, id }) => kind === "agent" && id === agent.id) || (toAll && isGrouped);
    return isDirect || through.length > 0 ? [{ agent, through, isDirect }] : [];
  });
}

function targetsOf(snapshot: Snapshot, channel: Channel): Target[] {
  const named = rowsOf(snapshot, "routing")
    .filter(({ channelId }) => channelId === channel.id)
    .flatMap((row) => known(known(row.strategy) === "customer-chooses" ? row.choices : row.targets) ?? []);
  if (named.length > 0 || snapshot.semantics.routing.withoutTarget === "nobody") return named;
  return rowsOf(snapshot, "groups").map(({ id }) => ({ kind: "group", id }));
}

function takes(
  snapshot: Snapshot,
  channel: Channel,
  { agent, through, isDirect }: Way,
  quarter: Quarter,
): boolean {
  const { semantics } = snapshot;
  if (known(agent.state) !== "active" || known(agent.seat) === false || known(agent.kickedOff) === true)
    return false;
  if (known(agent.capacity) === 0 && semantics.capacity.zero === "never-assigned") return false;
  const ticked = known(agent.channelIds);
  if (ticked && !ticked.includes(channel.id)) return false;
  const isFull = membershipsOf(snapshot, agent, through).some(
    ({ mode }) => known(mode) === "full" || semantics.membership.readOnlyReceives,
  );
  return (
    (isDirect || isFull) &&
    mayAnswer(snapshot, channel, agent, through) &&
    isPlanned(snapshot, agent, through, quarter)
  );
}

function mayAnswer(snapshot: Snapshot, channel: Channel, agent: Agent, through: string[]): boolean {
  const roles = rowsOf(snapshot, "roles").filter(({ id }) => known(agent.roleIds)?.includes(id));
  if (roles.some(({ receives }) => known(receives) === false)) return false;
  if (!roles.some(({ adminSiteOnly }) => known(adminSiteOnly) !== true)) return false;
  const isShown = roles.some(({ groupScope, channelScope }) => {
    const groups = known(groupScope);
    const seesGroup = !groups || through.length === 0 || through.some((id) => groups.includes(id));
    return seesGroup && (known(channelScope)?.includes(channel.id) ?? true);
  });
  if (!isShown) return false;
  const grants = roles.flatMap((role) => known(role.grants) ?? []);
  const denies = snapshot.semantics.permissions.combine === "deny-overrides";
  return ["conversation.view", "conversation.reply"].every((permission) => {
    const about = grants.filter((grant) => grant.permission === permission);
    const isDenied = denies && about.some(({ effect }) => effect === "deny");
    return about.some(({ effect }) => effect === "allow") && !isDenied;
  });
}

/** Where any roster is kept, whoever stands on none is not at work; where none is kept, everybody may be. */
function isPlanned(snapshot: Snapshot, agent: Agent, through: string[], quarter: Quarter): boolean {
  const assigned = timetables(snapshot, "assignment", [agent.id]);
  if (assigned.length > 0 && !isCovered(assigned, quarter)) return false;
  const own = timetables(snapshot, "roster", [agent.id, ...through]);
  if (own.length > 0) return isCovered(own, quarter);
  return !rowsOf(snapshot, "hours").some(({ purpose }) => purpose === "roster");
}

/** Somebody who belongs everywhere has a row in every group, written or not. */
function membershipsOf(snapshot: Snapshot, agent: Agent, groupIds: string[]): Membership[] {
  return groupIds.flatMap((groupId) => {
    const rows = rowsOf(snapshot, "memberships").filter(
      (row) => row.agentId === agent.id && row.groupId === groupId,
    );
    const isUnwritten = rows.length === 0 && known(agent.everywhere) === true;
    return isUnwritten ? [{ agentId: agent.id, groupId, mode: "full" as const }] : rows;
  });
}

/** Timetables in force that name one of the ids. */
const timetables = (snapshot: Snapshot, purpose: Hours["purpose"], ids: string[]) =>
  rowsOf(snapshot, "hours").filter(
    (row) =>
      row.purpose === purpose &&
      known(row.enabled) !== false &&
      row.subjects.some(({ id }) => ids.includes(id)),
  );

function isCovered(rows: readonly Hours[], { day, minute }: Quarter): boolean {
  const before = day === 1 ? 7 : day - 1;
  return rows
    .flatMap(({ intervals }) => known(intervals) ?? [])
    .some(({ day: on, start, end }) => {
      if (start <= end) return on === day && minute >= start && minute < end;
      return (on === day && minute >= start) || (on === before && minute < end);
    });
}
