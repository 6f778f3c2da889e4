import type { Channel } from "../../sections/channels";
import { buildSnapshot } from "../../testing/build-snapshot";
import { testRule } from "../../testing/rule-tester";
import { absent, unreadable } from "../../value";
import { mixedContent } from "./mixed-content";

const snapshot = (change: Partial<Channel>) =>
  buildSnapshot({ channels: [{ id: "c1", name: "官网", kind: "website", enabled: true, ...change }] });

testRule(mixedContent, {
  fails: [
    {
      name: "the script comes over HTTP",
      snapshot: snapshot({ mixedContent: ["static.chat.test"] }),
      subjects: ["c1"],
    },
  ],
  passes: [{ name: "everything comes over HTTPS", snapshot: snapshot({ mixedContent: [] }) }],
  unknown: [
    {
      name: "the page could not be read",
      snapshot: snapshot({ mixedContent: unreadable("request-failed") }),
    },
    { name: "nobody looked at the page", snapshot: snapshot({}) },
  ],
  silent: [
    { name: "not a website", snapshot: snapshot({ kind: "app-sdk", mixedContent: ["a.test"] }) },
    {
      name: "a channel that is switched off",
      snapshot: snapshot({ enabled: false, mixedContent: ["a.test"] }),
    },
    { name: "no widget on the page", snapshot: snapshot({ mixedContent: absent }) },
  ],
});
