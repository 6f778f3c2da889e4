import type { Channel } from "../../sections/channels";
import { buildSnapshot } from "../../testing/build-snapshot";
import { testRule } from "../../testing/rule-tester";
import { unreadable } from "../../value";
import { channelHidden } from "./hidden";

const snapshot = (change: Partial<Channel>) =>
  buildSnapshot(
    { channels: [{ id: "c1", name: "售后部", enabled: true, ...change }] },
    { platform: "livehelperchat" },
  );

testRule(channelHidden, {
  fails: [{ name: "hidden while enabled", snapshot: snapshot({ hidden: true }), subjects: ["c1"] }],
  passes: [{ name: "visible", snapshot: snapshot({ hidden: false }) }],
  unknown: [
    { name: "visibility unreadable", snapshot: snapshot({ hidden: unreadable("not-offered") }) },
    {
      name: "a fault behind a door that could not be read",
      snapshot: snapshot({ enabled: unreadable("no-permission"), hidden: true }),
    },
    { name: "channels not collected", snapshot: buildSnapshot({}, { platform: "livehelperchat" }) },
  ],
  silent: [
    { name: "a channel that is switched off", snapshot: snapshot({ enabled: false, hidden: true }) },
    { name: "archived", snapshot: snapshot({ archived: true, hidden: true }) },
  ],
});
