import type { Block } from "../../sections/devices";
import { buildSnapshot } from "../../testing/build-snapshot";
import { testRule } from "../../testing/rule-tester";
import { absent, unreadable } from "../../value";
import { antiFloodStrict } from "./anti-flood-strict";

const snapshot = (change: Partial<Block>) =>
  buildSnapshot({ blocks: [{ id: "x1", kind: "anti-flood", until: absent, ...change }] });

testRule(antiFloodStrict, {
  fails: [{ name: "three messages", snapshot: snapshot({ threshold: 3 }), subjects: ["x1"] }],
  passes: [
    { name: "exactly the minimum", snapshot: snapshot({ threshold: 5 }) },
    { name: "an ordinary threshold", snapshot: snapshot({ threshold: 20 }) },
  ],
  unknown: [
    { name: "threshold unreadable", snapshot: snapshot({ threshold: unreadable("not-collected") }) },
    { name: "blocks not collected", snapshot: buildSnapshot({}) },
  ],
  silent: [
    { name: "another kind of block", snapshot: snapshot({ kind: "ip", threshold: 1 }) },
    { name: "no threshold", snapshot: snapshot({ threshold: absent }) },
  ],
});
