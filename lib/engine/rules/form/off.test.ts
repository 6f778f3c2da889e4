import { buildSnapshot } from "../../testing/build-snapshot";
import { testRule } from "../../testing/rule-tester";
import { unreadable } from "../../value";
import { formOff } from "./off";

const form = { id: "f1", name: "留言", kind: "message" as const };

testRule(formOff, {
  fails: [
    {
      name: "the message form is off",
      snapshot: buildSnapshot({ forms: [{ ...form, enabled: false }] }),
      subjects: ["f1"],
    },
  ],
  passes: [
    { name: "the message form is on", snapshot: buildSnapshot({ forms: [{ ...form, enabled: true }] }) },
  ],
  unknown: [
    {
      name: "on or off is unreadable",
      snapshot: buildSnapshot({ forms: [{ ...form, enabled: unreadable("not-collected") }] }),
    },
    { name: "forms not collected", snapshot: buildSnapshot({}) },
  ],
  silent: [
    {
      name: "the pre-chat form is off",
      snapshot: buildSnapshot({ forms: [{ id: "f2", name: "询前表单", kind: "pre-chat", enabled: false }] }),
    },
  ],
});
