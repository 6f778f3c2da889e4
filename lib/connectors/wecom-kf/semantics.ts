import type { Semantics } from "@/lib/engine/semantics";

/** A session, and with it the time for answering, lasts two days. */
export const REPLY_WINDOW_SECONDS = 48 * 3600;

/** How WeCom customer service behaves according to its pages; `inferred` where they leave a gap. */
export const WECOM_SEMANTICS: Semantics = {
  // Who is listed serves; there are no roles to combine.
  permissions: {
    combine: "allow-only",
    open: [],
    reply: [],
    seeUnassigned: [],
    receivesFlag: false,
    basis: "documented",
  },
  membership: { none: "nothing", readOnlyReceives: false, basis: "documented" },
  // The servicer's own switch: it says neither that the client is open nor that the account was ever activated.
  presence: { receiving: ["online"], timeoutSeconds: null, source: "switch", basis: "documented" },
  // Reception hours are a screen without a call: until they are declared, no hour is proven.
  hours: { effect: "restricts", withoutRoster: "assignable", overnightIntervals: true, basis: "inferred" },
  capacity: { zero: "never-assigned", basis: "inferred" },
  queue: { limitZero: "unlimited", whenFull: "waits", basis: "documented" },
  routing: { withoutTarget: "nobody", checksPermission: false, basis: "documented" },
  notification: { decides: false, basis: "inferred" },
  dependsOn: [],
  platformReceiving: { any: ["present-member"], basis: "inferred" },
};
