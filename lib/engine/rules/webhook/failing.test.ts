import type { Webhook } from "../../sections/connections";
import { buildTeam } from "../../testing/build-team";
import { testRule } from "../../testing/rule-tester";
import { unreadable } from "../../value";
import { webhookFailing } from "./failing";

const platform = "meiqia" as const;
const hooks = (change: Partial<Webhook>) =>
  buildTeam(
    { webhooks: [{ id: "w1", name: "工单同步", enabled: true, direction: "outgoing", ...change }] },
    { platform },
  );

testRule(webhookFailing, {
  fails: [
    { name: "502", snapshot: hooks({ lastStatus: 502 }), subjects: ["w1"] },
    { name: "a redirect is not an answer", snapshot: hooks({ lastStatus: 302 }), subjects: ["w1"] },
    { name: "no answer at all", snapshot: hooks({ lastStatus: 0 }), subjects: ["w1"] },
  ],
  passes: [
    { name: "200", snapshot: hooks({ lastStatus: 200 }) },
    { name: "204", snapshot: hooks({ lastStatus: 204 }) },
  ],
  unknown: [
    { name: "unreadable", snapshot: hooks({ lastStatus: unreadable("not-offered") }) },
    { name: "webhooks not collected", snapshot: buildTeam({}, { platform }) },
    {
      name: "it may be switched off",
      snapshot: hooks({ lastStatus: 502, enabled: unreadable("not-offered") }),
    },
  ],
  silent: [
    { name: "switched off on purpose", snapshot: hooks({ lastStatus: 502, enabled: false }) },
    { name: "a hook that others call", snapshot: hooks({ lastStatus: 502, direction: "incoming" }) },
  ],
});
