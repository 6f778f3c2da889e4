import type { Semantics } from "@/lib/engine/semantics";

/** Words of this connector for what the built-in roles open; the last one is the platform's own and only one. */
export const ADMIN_SITE = "admin-site";
export const WORKBENCH = "workbench";
export const CHAT_WORKBENCH = "CHAT_WORKBENCH";

/** How Tencent Cloud Desk behaves according to its pages; `inferred` where they leave a gap. */
export const DESK_SEMANTICS: Semantics = {
  permissions: {
    // The pages know no deny; that several roles add up is concluded from it.
    combine: "allow-only",
    open: [[WORKBENCH, CHAT_WORKBENCH]],
    reply: [[WORKBENCH, CHAT_WORKBENCH]],
    seeUnassigned: [],
    receivesFlag: false,
    basis: "inferred",
  },
  membership: { none: "default-group", readOnlyReceives: false, basis: "documented" },
  // 示闲 is the person's own word, and it needs a client that is signed in.
  presence: { receiving: ["online"], timeoutSeconds: null, source: "switch", basis: "documented" },
  // Outside them nobody is handed to a human; the bot goes on answering.
  hours: { effect: "restricts", withoutRoster: "assignable", overnightIntervals: false, basis: "inferred" },
  capacity: { zero: "never-assigned", basis: "inferred" },
  queue: { limitZero: "unlimited", whenFull: "waits", basis: "documented" },
  routing: { withoutTarget: "nobody", checksPermission: false, basis: "inferred" },
  notification: { decides: false, basis: "inferred" },
  // Whoever writes meets the bot first, and only it decides whether a person is asked.
  dependsOn: ["bots"],
  platformReceiving: { any: ["present-member"], basis: "documented" },
};
