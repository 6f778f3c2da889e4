import type { Webhook } from "../../sections/connections";
import { buildTeam } from "../../testing/build-team";
import { testRule } from "../../testing/rule-tester";
import { unreadable } from "../../value";
import { eventMissing } from "./event-missing";

const platform = "meiqia" as const;
const hooks = (change: Partial<Webhook>) =>
  buildTeam(
    { webhooks: [{ id: "w1", name: "工单同步", enabled: true, direction: "outgoing", ...change }] },
    { platform },
  );

testRule(eventMissing, {
  fails: [
    {
      name: "one of two",
      snapshot: hooks({
        events: ["client.created"],
        neededEvents: ["client.created", "conversation.closed"],
      }),
      subjects: ["w1"],
    },
  ],
  passes: [
    {
      name: "more than needed",
      snapshot: hooks({
        events: ["client.created", "conversation.closed"],
        neededEvents: ["conversation.closed"],
      }),
    },
  ],
  unknown: [
    {
      name: "unreadable",
      snapshot: hooks({ events: unreadable("not-offered"), neededEvents: ["conversation.closed"] }),
    },
    { name: "webhooks not collected", snapshot: buildTeam({}, { platform }) },
    {
      name: "what is needed is not on record",
      snapshot: hooks({ events: ["client.created"], neededEvents: unreadable("not-collected") }),
    },
    {
      name: "it may be switched off",
      snapshot: hooks({
        events: [],
        neededEvents: ["conversation.closed"],
        enabled: unreadable("not-offered"),
      }),
    },
  ],
  silent: [
    {
      name: "switched off on purpose",
      snapshot: hooks({ events: [], neededEvents: ["conversation.closed"], enabled: false }),
    },
    {
      name: "a hook that others call",
      snapshot: hooks({ events: [], neededEvents: ["conversation.closed"], direction: "incoming" }),
    },
    {
      name: "an event for new messages, which Meiqia does not have",
      snapshot: hooks({
        events: ["conversation.closed"],
        neededEvents: ["conversation.closed", "message.created"],
      }),
    },
    { name: "nothing is needed", snapshot: hooks({ events: [], neededEvents: [] }) },
  ],
});
