import { buildSnapshot } from "../../testing/build-snapshot";
import { testRule } from "../../testing/rule-tester";
import { absent, unreadable } from "../../value";
import { onlyMode } from "./only-mode";

const form = { id: "f1", name: "留言", kind: "message" as const, enabled: true };

testRule(onlyMode, {
  fails: [
    {
      name: "single-form mode",
      snapshot: buildSnapshot({ forms: [{ ...form, onlyMode: true }] }),
      subjects: ["f1"],
    },
  ],
  passes: [{ name: "conversation mode", snapshot: buildSnapshot({ forms: [{ ...form, onlyMode: false }] }) }],
  unknown: [
    {
      name: "mode unreadable",
      snapshot: buildSnapshot({ forms: [{ ...form, onlyMode: unreadable("not-collected") }] }),
    },
  ],
  silent: [
    {
      name: "a pre-chat form has no such mode",
      snapshot: buildSnapshot({ forms: [{ id: "f2", name: "询前表单", kind: "pre-chat" }] }),
    },
    { name: "no such mode", snapshot: buildSnapshot({ forms: [{ ...form, onlyMode: absent }] }) },
  ],
});
