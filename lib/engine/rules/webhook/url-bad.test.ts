import type { Webhook } from "../../sections/connections";
import { buildTeam } from "../../testing/build-team";
import { testRule } from "../../testing/rule-tester";
import { unreadable } from "../../value";
import { webhookUrlBad } from "./url-bad";

const platform = "meiqia" as const;
const hooks = (change: Partial<Webhook>) =>
  buildTeam(
    { webhooks: [{ id: "w1", name: "工单同步", enabled: true, direction: "outgoing", ...change }] },
    { platform },
  );

testRule(webhookUrlBad, {
  fails: [
    { name: "no scheme", snapshot: hooks({ url: "hooks.example.com/meiqia" }), subjects: ["w1"] },
    { name: "empty", snapshot: hooks({ url: "" }), subjects: ["w1"] },
    { name: "private", snapshot: hooks({ url: "http://192.168.1.20/hook" }), subjects: ["w1"] },
    {
      name: "password inside",
      snapshot: hooks({ url: "https://bot:secret@hooks.example.com" }),
      subjects: ["w1"],
    },
  ],
  passes: [{ name: "public address", snapshot: hooks({ url: "https://hooks.example.com/meiqia" }) }],
  unknown: [
    { name: "redacted", snapshot: hooks({ url: unreadable("redacted") }) },
    { name: "webhooks not collected", snapshot: buildTeam({}, { platform }) },
    { name: "it may be switched off", snapshot: hooks({ url: "", enabled: unreadable("not-offered") }) },
  ],
  silent: [
    { name: "switched off on purpose", snapshot: hooks({ url: "", enabled: false }) },
    { name: "a hook that others call", snapshot: hooks({ url: "", direction: "incoming" }) },
    {
      name: "a self-hosted platform reaches its neighbour",
      snapshot: hooks({ url: "http://192.168.1.20/hook", lastStatus: 200 }),
    },
  ],
});
