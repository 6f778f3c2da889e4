import type { Channel } from "../../sections/channels";
import { buildSnapshot } from "../../testing/build-snapshot";
import { testRule } from "../../testing/rule-tester";
import { absent, unreadable } from "../../value";
import { policyBlocksWidget } from "./policy-blocks-widget";

const snapshot = (change: Partial<Channel>) =>
  buildSnapshot({ channels: [{ id: "c1", name: "官网", kind: "website", enabled: true, ...change }] });

testRule(policyBlocksWidget, {
  fails: [
    {
      name: "the script's host is not listed",
      snapshot: snapshot({ blockedByPolicy: ["script-src static.chat.test"] }),
      subjects: ["c1"],
    },
    {
      name: "four entries",
      snapshot: snapshot({
        blockedByPolicy: ["script-src a.test", "img-src a.test", "frame-src a.test", "connect-src a.test"],
      }),
      subjects: ["c1"],
    },
  ],
  passes: [{ name: "nothing is refused", snapshot: snapshot({ blockedByPolicy: [] }) }],
  unknown: [
    {
      name: "the page could not be read",
      snapshot: snapshot({ blockedByPolicy: unreadable("request-failed") }),
    },
    { name: "nobody looked at the page", snapshot: snapshot({}) },
  ],
  silent: [
    {
      name: "not a website",
      snapshot: snapshot({ kind: "app-sdk", blockedByPolicy: ["script-src a.test"] }),
    },
    {
      name: "a channel that is switched off",
      snapshot: snapshot({ enabled: false, blockedByPolicy: ["script-src a.test"] }),
    },
    { name: "no widget on the page", snapshot: snapshot({ blockedByPolicy: absent }) },
  ],
});
