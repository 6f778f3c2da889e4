import type { Channel } from "../../sections/channels";
import { buildSnapshot } from "../../testing/build-snapshot";
import { testRule } from "../../testing/rule-tester";
import { absent, unreadable } from "../../value";
import { authorizationExpiring } from "./authorization-expiring";

const snapshot = (change: Partial<Channel>) =>
  buildSnapshot({
    channels: [{ id: "c1", name: "公众号", kind: "wechat-official", enabled: true, ...change }],
  });

testRule(authorizationExpiring, {
  fails: [
    {
      name: "ends within the warning time",
      snapshot: snapshot({ authorisedUntil: "2026-03-12T02:00:00Z" }),
      subjects: ["c1"],
    },
    {
      name: "ends tomorrow, seen from a later moment",
      snapshot: snapshot({ authorisedUntil: "2026-06-01T00:00:00Z" }),
      at: "2026-05-31T00:00:00Z",
      subjects: ["c1"],
    },
  ],
  passes: [
    {
      name: "ends exactly at the edge of the warning time",
      snapshot: snapshot({ authorisedUntil: "2026-03-16T02:00:00Z" }),
    },
    { name: "ends next year", snapshot: snapshot({ authorisedUntil: "2027-03-02T02:00:00Z" }) },
  ],
  unknown: [
    { name: "end date unreadable", snapshot: snapshot({ authorisedUntil: unreadable("not-collected") }) },
    { name: "channels not collected", snapshot: buildSnapshot({}) },
  ],
  silent: [
    {
      name: "already ended, which is a finding of its own",
      snapshot: snapshot({ authorisedUntil: "2026-03-01T02:00:00Z" }),
    },
    { name: "an authorisation without an end", snapshot: snapshot({ authorisedUntil: absent }) },
    {
      name: "a channel that is switched off",
      snapshot: snapshot({ enabled: false, authorisedUntil: "2026-03-03T02:00:00Z" }),
    },
  ],
});
