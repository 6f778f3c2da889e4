import type { Channel } from "../../sections/channels";
import { buildSnapshot } from "../../testing/build-snapshot";
import { testRule } from "../../testing/rule-tester";
import { absent, unreadable } from "../../value";
import { identityRequired } from "./identity-required";

const snapshot = (change: Partial<Channel>) =>
  buildSnapshot(
    { channels: [{ id: "c1", name: "官网", kind: "website", enabled: true, ...change }] },
    { platform: "chatwoot" },
  );

testRule(identityRequired, {
  fails: [
    {
      name: "demanded and not signed",
      snapshot: snapshot({ identityRequired: true, siteSigns: false }),
      subjects: ["c1"],
    },
  ],
  passes: [
    { name: "demanded and signed", snapshot: snapshot({ identityRequired: true, siteSigns: true }) },
    { name: "not demanded", snapshot: snapshot({ identityRequired: false }) },
  ],
  unknown: [
    {
      name: "whether the site signs is unreadable",
      snapshot: snapshot({ identityRequired: true, siteSigns: unreadable("not-collected") }),
    },
    { name: "channels not collected", snapshot: buildSnapshot({}, { platform: "chatwoot" }) },
  ],
  silent: [
    { name: "no such setting", snapshot: snapshot({ identityRequired: absent }) },
    {
      name: "a channel that is switched off",
      snapshot: snapshot({ enabled: false, identityRequired: true, siteSigns: false }),
    },
  ],
});
