import type { Semantics } from "@/lib/engine/semantics";

/** The words of custom roles. A role lists what it allows; there is no deny. */
export const CONVERSATION_WORDS = [
  "conversation_manage",
  "conversation_unassigned_manage",
  "conversation_participating_manage",
] as const;
export const OTHER_WORDS = ["contact_manage", "report_manage", "knowledge_base_manage"] as const;

/** How Chatwoot behaves, read in its program (4.8) unless marked inferred. */
export const CHATWOOT_SEMANTICS: Semantics = {
  permissions: {
    combine: "allow-only",
    open: [[...CONVERSATION_WORDS]],
    reply: [[...CONVERSATION_WORDS]],
    seeUnassigned: ["conversation_manage", "conversation_unassigned_manage"],
    receivesFlag: false,
    basis: "documented",
  },
  membership: { none: "nothing", readOnlyReceives: false, basis: "documented" },
  // Presence ends 20 seconds after the last heartbeat, which no call shows: the word is all there is.
  presence: { receiving: ["online"], timeoutSeconds: null, source: "platform", basis: "documented" },
  hours: { effect: "informs", withoutRoster: "unknown", overnightIntervals: false, basis: "documented" },
  capacity: { zero: "never-assigned", basis: "inferred" },
  queue: { limitZero: "unlimited", whenFull: "waits", basis: "inferred" },
  routing: { withoutTarget: "nobody", checksPermission: false, basis: "documented" },
  notification: { decides: false, basis: "inferred" },
  // A bot may keep, and a rule may resolve, whatever comes in.
  dependsOn: ["bots", "automationRules"],
  platformReceiving: { any: ["present-member", "sticky-member"], basis: "documented" },
};
