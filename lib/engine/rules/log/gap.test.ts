import { withReception } from "../../testing/build-reception";
import { buildTeam } from "../../testing/build-team";
import { testRule } from "../../testing/rule-tester";
import { absent, unreadable } from "../../value";
import { gap } from "./gap";

testRule(gap, {
  fails: [
    {
      name: "the platform holds more than was delivered",
      snapshot: withReception({ eventsDelivered: 110, eventsPulled: 118 }),
      subjects: ["c1"],
    },
    {
      name: "more was delivered than the pull found",
      snapshot: withReception({ eventsDelivered: 118, eventsPulled: 110, duplicates: 3 }),
      subjects: ["c1"],
    },
  ],
  passes: [
    { name: "equal", snapshot: withReception({ eventsDelivered: 118, eventsPulled: 118 }) },
    {
      name: "repeated deliveries explain the surplus",
      snapshot: withReception({ eventsDelivered: 120, eventsPulled: 118, duplicates: 2 }),
    },
  ],
  unknown: [
    {
      name: "pull not made",
      snapshot: withReception({ eventsDelivered: 118, eventsPulled: unreadable("not-collected") }),
    },
    {
      name: "duplicates not counted",
      snapshot: withReception({
        eventsDelivered: 120,
        eventsPulled: 118,
        duplicates: unreadable("not-collected"),
      }),
    },
    { name: "log not collected", snapshot: buildTeam() },
  ],
  silent: [
    { name: "no webhook in use", snapshot: withReception({ eventsDelivered: absent, eventsPulled: 118 }) },
    {
      name: "a platform whose webhooks carry no messages",
      snapshot: withReception({ eventsDelivered: 0, eventsPulled: 118 }, { platform: "livehelperchat" }),
    },
  ],
});
