import type { Channel } from "../../sections/channels";
import { buildSnapshot } from "../../testing/build-snapshot";
import { testRule } from "../../testing/rule-tester";
import { unreadable } from "../../value";
import { enterpriseIdSwapped } from "./enterprise-id-swapped";

const snapshot = (change: Partial<Channel>) =>
  buildSnapshot({ channels: [{ id: "c1", name: "官网", kind: "website", enabled: true, ...change }] });

testRule(enterpriseIdSwapped, {
  fails: [
    { name: "a plain number", snapshot: snapshot({ enterpriseId: "138842" }), subjects: ["c1"] },
    {
      name: "a number in a chat link, with a blank",
      snapshot: snapshot({ kind: "chat-link", enterpriseId: " 138842" }),
      subjects: ["c1"],
    },
  ],
  passes: [
    { name: "the long id", snapshot: snapshot({ enterpriseId: "5f1c0a9e8d7b46c2a3e4f50617283940" }) },
    {
      name: "a long id that happens to hold digits only",
      snapshot: snapshot({ enterpriseId: "51203948571029384756102938475610" }),
    },
  ],
  unknown: [
    { name: "id unreadable", snapshot: snapshot({ enterpriseId: unreadable("not-collected") }) },
    { name: "channels not collected", snapshot: buildSnapshot({}) },
  ],
  silent: [
    {
      name: "a channel without site code",
      snapshot: snapshot({ kind: "wechat-official", enterpriseId: "138842" }),
    },
    {
      name: "a channel that is switched off",
      snapshot: snapshot({ enabled: false, enterpriseId: "138842" }),
    },
  ],
});
