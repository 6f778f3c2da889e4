import type { Webhook } from "../../sections/connections";
import { buildTeam } from "../../testing/build-team";
import { testRule } from "../../testing/rule-tester";
import { unreadable } from "../../value";
import { webhookSuspended } from "./suspended";

const platform = "intercom" as const;
const hooks = (change: Partial<Webhook>) =>
  buildTeam(
    { webhooks: [{ id: "w1", name: "工单同步", enabled: true, direction: "outgoing", ...change }] },
    { platform },
  );

testRule(webhookSuspended, {
  fails: [{ name: "suspended", snapshot: hooks({ suspended: true }), subjects: ["w1"] }],
  passes: [{ name: "live", snapshot: hooks({ suspended: false }) }],
  unknown: [
    { name: "unreadable", snapshot: hooks({ suspended: unreadable("not-offered") }) },
    { name: "webhooks not collected", snapshot: buildTeam({}, { platform }) },
    {
      name: "it may be switched off",
      snapshot: hooks({ suspended: true, enabled: unreadable("not-offered") }),
    },
  ],
  silent: [
    { name: "switched off on purpose", snapshot: hooks({ suspended: true, enabled: false }) },
    { name: "a hook that others call", snapshot: hooks({ suspended: true, direction: "incoming" }) },
  ],
});
