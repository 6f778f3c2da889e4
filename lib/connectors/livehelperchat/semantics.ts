import type { Semantics } from "@/lib/engine/semantics";

/** Seconds after which an operator without a sign of life counts as gone, unless the site sets another. */
export const DEFAULT_ONLINE_TIMEOUT = 300;

/** How Live Helper Chat behaves, measured on release 490 unless marked inferred. */
export function lhcSemantics(onlineTimeout: number | undefined): Semantics {
  return {
    permissions: {
      // On the operator page an exclude entry wins; the REST check ignores it, but people work on the page.
      combine: "deny-overrides",
      open: [["lhchat/use"]],
      reply: [["lhchat/use"]],
      seeUnassigned: [],
      receivesFlag: false,
      basis: "measured",
    },
    membership: { none: "nothing", readOnlyReceives: false, basis: "measured" },
    presence: {
      receiving: ["online"],
      timeoutSeconds: onlineTimeout ?? DEFAULT_ONLINE_TIMEOUT,
      source: "heartbeat",
      basis: onlineTimeout === undefined ? "documented" : "measured",
    },
    hours: { effect: "adds", withoutRoster: "unknown", overnightIntervals: false, basis: "measured" },
    capacity: { zero: "unlimited", basis: "inferred" },
    queue: { limitZero: "unlimited", whenFull: "refused", basis: "measured" },
    routing: { withoutTarget: "nobody", checksPermission: false, basis: "measured" },
    notification: { decides: false, basis: "inferred" },
    dependsOn: [],
    platformReceiving: { any: ["present-member", "sticky-member", "opening-hours"], basis: "measured" },
  };
}
