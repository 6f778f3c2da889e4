import type { Channel } from "../../sections/channels";
import { buildSnapshot } from "../../testing/build-snapshot";
import { testRule } from "../../testing/rule-tester";
import { absent, unreadable } from "../../value";
import { reauthorizationRequired } from "./reauthorization-required";

const snapshot = (change: Partial<Channel>) =>
  buildSnapshot(
    { channels: [{ id: "c1", name: "公众号", kind: "wechat-official", enabled: true, ...change }] },
    { platform: "chatwoot" },
  );

testRule(reauthorizationRequired, {
  fails: [
    {
      name: "the platform asks for it",
      snapshot: snapshot({ authorisation: "reauthorise" }),
      subjects: ["c1"],
    },
    {
      name: "the end date has passed",
      snapshot: snapshot({ authorisation: "authorised", authorisedUntil: "2026-03-01T16:00:00Z" }),
      subjects: ["c1"],
    },
    {
      name: "the last second",
      snapshot: snapshot({ authorisedUntil: "2026-03-02T02:00:00Z" }),
      subjects: ["c1"],
    },
  ],
  passes: [
    {
      name: "authorised, and the platform knows no end",
      snapshot: snapshot({ authorisation: "authorised", authorisedUntil: absent }),
    },
    {
      name: "authorised with time left",
      snapshot: snapshot({ authorisation: "authorised", authorisedUntil: "2026-03-02T02:00:01Z" }),
    },
  ],
  unknown: [
    { name: "authorised, end date unreadable", snapshot: snapshot({ authorisation: "authorised" }) },
    { name: "authorisation unreadable", snapshot: snapshot({ authorisation: unreadable("request-failed") }) },
    { name: "channels not collected", snapshot: buildSnapshot({}, { platform: "chatwoot" }) },
  ],
  silent: [
    { name: "a channel that needs none", snapshot: snapshot({ authorisation: "not-needed" }) },
    {
      name: "a channel that is switched off",
      snapshot: snapshot({ enabled: false, authorisation: "reauthorise" }),
    },
    { name: "no such setting", snapshot: snapshot({ authorisation: absent }) },
  ],
});
