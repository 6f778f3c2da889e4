import type { Block } from "../../sections/devices";
import { buildSnapshot } from "../../testing/build-snapshot";
import { testRule } from "../../testing/rule-tester";
import { absent, unreadable } from "../../value";
import { sensitiveWordCommon } from "./sensitive-word-common";

const snapshot = (change: Partial<Block>) =>
  buildSnapshot({ blocks: [{ id: "x1", kind: "keyword", until: absent, ...change }] });

testRule(sensitiveWordCommon, {
  fails: [
    { name: "an everyday word", snapshot: snapshot({ subject: "退款" }), subjects: ["x1"] },
    {
      name: "an English word, whatever its case",
      snapshot: snapshot({ subject: " Refund" }),
      subjects: ["x1"],
    },
    { name: "a single character", snapshot: snapshot({ subject: "的" }), subjects: ["x1"] },
  ],
  passes: [
    { name: "an unusual word", snapshot: snapshot({ subject: "刷单返利" }) },
    { name: "an everyday word inside a longer one", snapshot: snapshot({ subject: "退款诈骗" }) },
  ],
  unknown: [
    { name: "word redacted", snapshot: snapshot({ subject: unreadable("redacted") }) },
    { name: "blocks not collected", snapshot: buildSnapshot({}) },
  ],
  silent: [
    { name: "a blocked customer of that name", snapshot: snapshot({ kind: "customer", subject: "你好" }) },
  ],
});
