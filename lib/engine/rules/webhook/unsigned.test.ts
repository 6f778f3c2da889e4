import type { Webhook } from "../../sections/connections";
import { buildTeam } from "../../testing/build-team";
import { testRule } from "../../testing/rule-tester";
import { unreadable } from "../../value";
import { webhookUnsigned } from "./unsigned";

const platform = "chatwoot" as const;
const hooks = (change: Partial<Webhook>) =>
  buildTeam(
    { webhooks: [{ id: "w1", name: "工单同步", enabled: true, direction: "outgoing", ...change }] },
    { platform },
  );

testRule(webhookUnsigned, {
  fails: [
    {
      name: "a plain path",
      snapshot: hooks({ signed: false, url: "https://hooks.example.com/chatwoot" }),
      subjects: ["w1"],
    },
  ],
  passes: [
    { name: "signed", snapshot: hooks({ signed: true }) },
    {
      name: "unsigned at a secret address",
      snapshot: hooks({ signed: false, url: "https://hooks.example.com/in/9f2c1a7be04d4c83" }),
    },
  ],
  unknown: [
    { name: "unreadable", snapshot: hooks({ signed: unreadable("not-offered") }) },
    { name: "webhooks not collected", snapshot: buildTeam({}, { platform }) },
    { name: "unsigned, address redacted", snapshot: hooks({ signed: false, url: unreadable("redacted") }) },
  ],
  silent: [
    {
      name: "switched off on purpose",
      snapshot: hooks({ signed: false, url: "https://hooks.example.com", enabled: false }),
    },
    {
      name: "a hook that others call",
      snapshot: hooks({ signed: false, url: "https://hooks.example.com", direction: "incoming" }),
    },
  ],
});
