import type { Channel } from "../../sections/channels";
import { buildSnapshot } from "../../testing/build-snapshot";
import { testRule } from "../../testing/rule-tester";
import { unreadable } from "../../value";
import { noButton } from "./no-button";

const snapshot = (change: Partial<Channel>) =>
  buildSnapshot({ channels: [{ id: "c1", name: "官网", kind: "website", enabled: true, ...change }] });

testRule(noButton, {
  fails: [
    {
      name: "no button and no call",
      snapshot: snapshot({ withoutButton: true, showPanelCalled: false }),
      subjects: ["c1"],
    },
  ],
  passes: [
    {
      name: "no button, the site opens the chat itself",
      snapshot: snapshot({ withoutButton: true, showPanelCalled: true }),
    },
    { name: "the button is shown", snapshot: snapshot({ withoutButton: false }) },
  ],
  unknown: [
    {
      name: "whether the site opens the chat is unreadable",
      snapshot: snapshot({ withoutButton: true, showPanelCalled: unreadable("not-collected") }),
    },
    { name: "site code not collected", snapshot: snapshot({}) },
  ],
  silent: [
    { name: "not a website", snapshot: snapshot({ kind: "app-sdk" }) },
    {
      name: "a channel that is switched off",
      snapshot: snapshot({ enabled: false, withoutButton: true, showPanelCalled: false }),
    },
  ],
});
