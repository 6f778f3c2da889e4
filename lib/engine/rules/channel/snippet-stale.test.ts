import type { Channel } from "../../sections/channels";
import { buildSnapshot } from "../../testing/build-snapshot";
import { testRule } from "../../testing/rule-tester";
import { absent, unreadable } from "../../value";
import { snippetStale } from "./snippet-stale";

const snapshot = (change: Partial<Channel>) =>
  buildSnapshot({ channels: [{ id: "c1", name: "官网", kind: "website", enabled: true, ...change }] });

testRule(snippetStale, {
  fails: [
    { name: "the cached page has other code", snapshot: snapshot({ snippetStale: true }), subjects: ["c1"] },
  ],
  passes: [{ name: "both are the same", snapshot: snapshot({ snippetStale: false }) }],
  unknown: [
    {
      name: "the page could not be read",
      snapshot: snapshot({ snippetStale: unreadable("request-failed") }),
    },
    { name: "nobody looked at the page", snapshot: snapshot({}) },
  ],
  silent: [
    { name: "not a website", snapshot: snapshot({ kind: "app-sdk", snippetStale: true }) },
    { name: "a channel that is switched off", snapshot: snapshot({ enabled: false, snippetStale: true }) },
    { name: "no code to compare", snapshot: snapshot({ snippetStale: absent }) },
  ],
});
