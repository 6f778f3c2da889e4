import type { Semantics } from "@/lib/engine/semantics";

/**
 * How Meiqia behaves, as far as it is known. `documented` rests on the vendor's pages and source; `inferred` on a
 * near-identical product or on the allocation results; `declared` on what the import asks for.
 */
export const MEIQIA_SEMANTICS: Semantics = {
  permissions: {
    // Nothing public says how the roles of one account combine, so two that differ give no answer.
    combine: "unknown",
    open: [["conversation.view"]],
    reply: [["conversation.reply"]],
    seeUnassigned: [],
    receivesFlag: true,
    basis: "declared",
  },
  membership: { none: "nothing", readOnlyReceives: false, basis: "inferred" },
  // 在线 receives; 隐身 and 离线 do not. No time-out is published.
  presence: { receiving: ["online"], timeoutSeconds: null, source: "platform", basis: "inferred" },
  // 服务时间 limits assignment; an agent without any rule can be given conversations at any time.
  hours: { effect: "restricts", withoutRoster: "assignable", overnightIntervals: true, basis: "inferred" },
  capacity: { zero: "never-assigned", basis: "documented" },
  queue: { limitZero: "refuses", whenFull: "refused", basis: "inferred" },
  routing: { withoutTarget: "nobody", checksPermission: false, basis: "inferred" },
  notification: { decides: false, basis: "inferred" },
  // A bot that answers first decides whether anybody else is ever asked.
  dependsOn: ["bots"],
  platformReceiving: { any: ["present-member"], basis: "documented" },
};
