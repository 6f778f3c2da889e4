import type { Semantics } from "@/lib/engine/semantics";

/** A word of this connector for what opens the inbox: which role carries it, no call tells. */
export const INBOX = "inbox";

/** How Intercom behaves according to its document and help centre; `inferred` where they leave a gap. */
export const INTERCOM_SEMANTICS: Semantics = {
  permissions: {
    combine: "unknown",
    open: [[INBOX]],
    reply: [[INBOX]],
    seeUnassigned: [],
    receivesFlag: false,
    basis: "inferred",
  },
  membership: { none: "nothing", readOnlyReceives: false, basis: "documented" },
  // The person's switch only: with every tab closed it still says active, and assignment goes on.
  presence: { receiving: ["online"], timeoutSeconds: null, source: "switch", basis: "documented" },
  hours: { effect: "routes", withoutRoster: "assignable", overnightIntervals: true, basis: "inferred" },
  capacity: { zero: "never-assigned", basis: "inferred" },
  queue: { limitZero: "unlimited", whenFull: "waits", basis: "documented" },
  routing: { withoutTarget: "nobody", checksPermission: false, basis: "documented" },
  notification: { decides: false, basis: "inferred" },
  // A conversation reaches a team through workflows alone.
  dependsOn: ["automationRules"],
  platformReceiving: { any: ["present-member", "sticky-member"], basis: "documented" },
};
