import { buildSnapshot } from "../../testing/build-snapshot";
import { testRule } from "../../testing/rule-tester";
import type { AutomationRule } from "../../sections/channels";
import { unreadable } from "../../value";
import { hidesNew } from "./hides-new";

const snapshot = (change: Partial<AutomationRule>) =>
  buildSnapshot(
    {
      automationRules: [
        {
          id: "r1",
          name: "自动结束",
          active: true,
          event: "conversation_created",
          actions: [{ kind: "resolve" }],
          ...change,
        },
      ],
    },
    { platform: "chatwoot" },
  );

testRule(hidesNew, {
  fails: [
    { name: "resolves new conversations", snapshot: snapshot({}), subjects: ["r1"] },
    {
      name: "mutes on every message, after another action",
      snapshot: snapshot({ event: "message_created", actions: [{ kind: "reply" }, { kind: "mute" }] }),
      subjects: ["r1"],
    },
  ],
  passes: [
    { name: "only replies", snapshot: snapshot({ actions: [{ kind: "reply" }] }) },
    { name: "resolves old conversations", snapshot: snapshot({ event: "conversation_updated" }) },
  ],
  unknown: [
    { name: "actions unreadable", snapshot: snapshot({ actions: unreadable("unrecognised") }) },
    { name: "a trigger with an unknown meaning", snapshot: snapshot({ event: "first_contact" }) },
    { name: "active or not is unreadable", snapshot: snapshot({ active: unreadable("no-permission") }) },
  ],
  silent: [{ name: "the rule is off", snapshot: snapshot({ active: false }) }],
});
