import type { Semantics } from "../semantics";

/** A plain allow-only platform; tests override what they are about. */
export const PLAIN_SEMANTICS: Semantics = {
  permissions: {
    combine: "allow-only",
    open: [["conversation.view"]],
    reply: [["conversation.reply"]],
    seeUnassigned: [],
    receivesFlag: true,
    basis: "declared",
  },
  membership: { none: "nothing", readOnlyReceives: false, basis: "declared" },
  presence: { receiving: ["online"], timeoutSeconds: 300, source: "heartbeat", basis: "declared" },
  hours: { effect: "restricts", withoutRoster: "assignable", overnightIntervals: true, basis: "declared" },
  capacity: { zero: "never-assigned", basis: "declared" },
  queue: { limitZero: "unlimited", whenFull: "refused", basis: "declared" },
  routing: { withoutTarget: "nobody", checksPermission: false, basis: "declared" },
  notification: { decides: false, basis: "declared" },
  dependsOn: [],
  platformReceiving: { any: ["present-member", "sticky-member"], basis: "declared" },
};
