import type { Channel } from "../../sections/channels";
import { buildSnapshot } from "../../testing/build-snapshot";
import { testRule } from "../../testing/rule-tester";
import { unreadable } from "../../value";
import { snippetMissing } from "./snippet-missing";

const snapshot = (change: Partial<Channel>) =>
  buildSnapshot({ channels: [{ id: "c1", name: "官网", kind: "website", enabled: true, ...change }] });

testRule(snippetMissing, {
  fails: [
    { name: "the page lacks the code", snapshot: snapshot({ snippetPresent: false }), subjects: ["c1"] },
  ],
  passes: [{ name: "the page carries the code", snapshot: snapshot({ snippetPresent: true }) }],
  unknown: [
    {
      name: "the page could not be read",
      snapshot: snapshot({ snippetPresent: unreadable("request-failed") }),
    },
    {
      name: "whether it is a website is unreadable",
      snapshot: snapshot({ kind: unreadable("unrecognised"), snippetPresent: false }),
    },
  ],
  silent: [
    { name: "not a website", snapshot: snapshot({ kind: "email" }) },
    { name: "a channel that is switched off", snapshot: snapshot({ enabled: false, snippetPresent: false }) },
  ],
});
