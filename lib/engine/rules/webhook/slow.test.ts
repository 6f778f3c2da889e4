import type { Webhook } from "../../sections/connections";
import { buildTeam } from "../../testing/build-team";
import { testRule } from "../../testing/rule-tester";
import { unreadable } from "../../value";
import { webhookSlow } from "./slow";

const platform = "chatwoot" as const;
const hooks = (change: Partial<Webhook>) =>
  buildTeam(
    { webhooks: [{ id: "w1", name: "工单同步", enabled: true, direction: "outgoing", ...change }] },
    { platform },
  );

testRule(webhookSlow, {
  fails: [{ name: "over two seconds", snapshot: hooks({ latencyMs: 2300 }), subjects: ["w1"] }],
  passes: [
    { name: "a moment", snapshot: hooks({ latencyMs: 120 }) },
    { name: "exactly at the limit", snapshot: hooks({ latencyMs: 500 }) },
  ],
  unknown: [
    { name: "unreadable", snapshot: hooks({ latencyMs: unreadable("not-offered") }) },
    { name: "webhooks not collected", snapshot: buildTeam({}, { platform }) },
    {
      name: "it may be switched off",
      snapshot: hooks({ latencyMs: 2300, enabled: unreadable("not-offered") }),
    },
  ],
  silent: [
    { name: "switched off on purpose", snapshot: hooks({ latencyMs: 2300, enabled: false }) },
    { name: "a hook that others call", snapshot: hooks({ latencyMs: 2300, direction: "incoming" }) },
  ],
});
