import { z } from "zod";
import { Id } from "./scalars";

/**
 * How a platform behaves, as data: the engine knows no vendor. Each fact says what it rests on, so a verdict built
 * on an inference can be marked as one.
 */
const Basis = z.enum(["documented", "measured", "inferred", "declared"]);

export const Semantics = z.strictObject({
  permissions: z.strictObject({
    /**
     * `allow-only`: union of grants, no deny exists. `deny-overrides`: a deny beats every grant.
     * `unknown`: when two roles disagree the result cannot be told.
     */
    combine: z.enum(["allow-only", "deny-overrides", "unknown"]),
    /** Every inner list must be satisfied by at least one of its permissions to open a conversation. */
    open: z.array(z.array(Id).min(1)),
    reply: z.array(z.array(Id).min(1)),
    /** Permissions that let somebody see conversations nobody was given; empty when `open` is enough. */
    seeUnassigned: z.array(Id),
    /** A role marked as not receiving cannot take conversations whatever it grants. */
    receivesFlag: z.boolean(),
    basis: Basis,
  }),
  membership: z.strictObject({
    /** What an agent without any membership row belongs to. */
    none: z.enum(["nothing", "default-group", "everything"]),
    readOnlyReceives: z.boolean(),
    basis: Basis,
  }),
  presence: z.strictObject({
    /** Status words that receive new conversations. */
    receiving: z.array(z.string()),
    /** A person without a sign of life for longer is absent; null when the platform has no time-out. */
    timeoutSeconds: z.number().positive().nullable(),
    /** Where the word comes from: a heartbeat, a switch the person sets, or the platform's own estimate. */
    source: z.enum(["heartbeat", "switch", "platform"]),
    basis: Basis,
  }),
  hours: z.strictObject({
    /**
     * Effect of a channel's opening hours. `restricts`: closed outside them. `informs`: only a text changes.
     * `adds`: inside them the platform says online even with nobody there. `routes`: steers workflows only.
     */
    effect: z.enum(["restricts", "informs", "adds", "routes"]),
    /** An agent without any assignment or roster hours: may be given conversations at any time, or not known. */
    withoutRoster: z.enum(["assignable", "unknown"]),
    overnightIntervals: z.boolean(),
    basis: Basis,
  }),
  capacity: z.strictObject({
    zero: z.enum(["never-assigned", "unlimited"]),
    basis: Basis,
  }),
  queue: z.strictObject({
    limitZero: z.enum(["refuses", "unlimited"]),
    /** What a customer meets when everybody is at the limit. */
    whenFull: z.enum(["waits", "refused"]),
    basis: Basis,
  }),
  routing: z.strictObject({
    /** A channel whose routing names nobody: served by all, or by no one. */
    withoutTarget: z.enum(["everybody", "nobody"]),
    /** The platform looks at permissions before it gives a conversation away. */
    checksPermission: z.boolean(),
    basis: Basis,
  }),
  notification: z.strictObject({
    /** An agent who is not told does not receive; otherwise the missing alert is a finding of its own. */
    decides: z.boolean(),
    basis: Basis,
  }),
  /** Sections that decide reception here: while one of them is not fully read, nothing is proven. */
  dependsOn: z.array(z.string()),
  /** What makes the platform itself report a channel as receiving. */
  platformReceiving: z.strictObject({
    any: z.array(z.enum(["present-member", "sticky-member", "opening-hours", "bot"])),
    basis: Basis,
  }),
});
export type Semantics = z.infer<typeof Semantics>;
