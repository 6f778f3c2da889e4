import { buildSnapshot } from "../../testing/build-snapshot";
import { testRule } from "../../testing/rule-tester";
import type { Routing } from "../../sections/channels";
import { absent, unreadable } from "../../value";
import { autoAssignmentOff } from "./auto-assignment-off";

const snapshot = (route: Partial<Routing>) =>
  buildSnapshot(
    {
      channels: [{ id: "c1", name: "官网", enabled: true }],
      routing: [{ id: "r1", channelId: "c1", ...route }],
    },
    { platform: "chatwoot", ledger: { routing: { fields: { strategy: absent } } } },
  );

testRule(autoAssignmentOff, {
  fails: [
    {
      name: "assignment off, nobody notified",
      snapshot: snapshot({ autoAssign: false, notifiesUnassigned: false }),
      subjects: ["r1"],
    },
    {
      name: "manual distribution, nobody notified",
      snapshot: snapshot({ strategy: "manual", autoAssign: absent, notifiesUnassigned: false }),
      subjects: ["r1"],
    },
  ],
  passes: [
    { name: "assignment on", snapshot: snapshot({ autoAssign: true }) },
    {
      name: "assignment off, somebody is notified",
      snapshot: snapshot({ autoAssign: false, notifiesUnassigned: true }),
    },
  ],
  unknown: [
    {
      name: "notification flags of other people cannot be read",
      snapshot: snapshot({ autoAssign: false, notifiesUnassigned: unreadable("not-offered") }),
    },
    {
      name: "assignment on, way of distribution unreadable",
      snapshot: snapshot({ autoAssign: true, strategy: unreadable("unrecognised") }),
    },
    { name: "assignment unreadable", snapshot: snapshot({ autoAssign: unreadable("no-permission") }) },
  ],
  silent: [
    { name: "no such setting", snapshot: snapshot({ autoAssign: absent, strategy: absent }) },
    {
      name: "a platform without such notifications",
      snapshot: snapshot({ autoAssign: false, notifiesUnassigned: absent }),
    },
  ],
});
