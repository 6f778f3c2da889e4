import { z } from "zod";
import { Count, Day, Id, Instant, Name, Timezone } from "../scalars";
import { value } from "../value";

/** A person or bot account on the platform; never a member of Inlet itself. */
export const Agent = z.strictObject({
  id: Id,
  name: Name,
  email: value(z.string()),
  /** The platform's public name of the agent in site code (Meiqia `agentToken`); not a secret. */
  token: value(z.string()),
  kind: value(z.enum(["human", "bot", "service"])),
  state: value(z.enum(["active", "disabled", "unconfirmed"])),
  seat: value(z.boolean()),
  /** Effective number of simultaneous conversations; what 0 means is in `semantics.capacity`. */
  capacity: value(Count),
  personalCapacity: value(Count),
  personalLimitEnabled: value(z.boolean()),
  roleIds: value(z.array(Id)),
  roleGroupIds: value(z.array(Id)),
  /** Member of every group without a membership row (Live Helper Chat `all_departments`). */
  everywhere: value(z.boolean()),
  hideOnline: value(z.boolean()),
  kickedOff: value(z.boolean()),
  excludedFromAssignment: value(z.boolean()),
  /** Counts as present although nobody may be there (always online, automatic offline switched off). */
  presenceSticky: value(z.boolean()),
  reassignWhenAway: value(z.boolean()),
  languages: value(z.array(z.string())),
  timezone: value(Timezone),
  region: value(z.string()),
  /** Declared duties, each a permission id the job needs. */
  duties: value(z.array(Id)),
  /** Channels ticked for this agent where the platform asks for it. */
  channelIds: value(z.array(Id)),
  validUntil: value(Day),
  clientVersion: value(z.string()),
  /** When the account was last switched on again after having been disabled; absent when it never was. */
  reenabledAt: value(Instant),
});
export type Agent = z.infer<typeof Agent>;

export const Membership = z.strictObject({
  agentId: Id,
  /** A group id, or "*" for every group. */
  groupId: Id,
  mode: value(z.enum(["full", "read-only"])),
  capacity: value(Count),
  excludedFromAssignment: value(z.boolean()),
  priorityMin: value(z.number()),
  priorityMax: value(z.number()),
});
export type Membership = z.infer<typeof Membership>;

/** A set of agents that customers' conversations are given to (客服组, department, inbox, team). */
export const Group = z.strictObject({
  id: Id,
  name: Name,
  token: value(z.string()),
  enabled: value(z.boolean()),
  archived: value(z.boolean()),
  forcedOffline: value(z.boolean()),
  redistributeOnLogout: value(z.boolean()),
  autoAssign: value(z.boolean()),
  capacity: value(Count),
});
export type Group = z.infer<typeof Group>;

/** What the platform knew about a person at the moment of the pull. */
export const Presence = z.strictObject({
  agentId: Id,
  /** Present when the platform keeps presence per group; otherwise it holds everywhere. */
  groupId: Id.optional(),
  /** The platform's own word, mapped; the receiving words are listed in `semantics.presence.receiving`. */
  status: value(z.enum(["online", "busy", "away", "rest", "hidden", "offline", "stopped", "suspended"])),
  /** The platform's own answer to "does this person count as present". */
  countedPresent: value(z.boolean()),
  hidden: value(z.boolean()),
  /** Present by a permanent flag rather than by a sign of life. */
  sticky: value(z.boolean()),
  connected: value(z.boolean()),
  lastSeenAt: value(Instant),
  load: value(Count),
});
export type Presence = z.infer<typeof Presence>;
