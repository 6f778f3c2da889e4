import { buildSnapshot, type Sections } from "../../testing/build-snapshot";
import { testRule } from "../../testing/rule-tester";
import { absent, unreadable } from "../../value";
import { blocksAllocation } from "./blocks-allocation";

const people: Sections = {
  agents: [{ id: "a1", name: "李娜", state: "active" }],
  groups: [{ id: "g1", name: "售后", enabled: true, archived: absent, forcedOffline: absent }],
  memberships: [{ agentId: "a1", groupId: "g1" }],
};
const menu = [{ label: "退货", target: { kind: "group" as const, id: "g1" } }];
const form = {
  id: "f1",
  name: "询前表单",
  kind: "pre-chat" as const,
  enabled: true,
  requiredFieldHidden: false,
  menu,
};
const snapshot = (change: Sections) => buildSnapshot({ ...people, forms: [form], ...change });

testRule(blocksAllocation, {
  fails: [
    {
      name: "a required field is hidden",
      snapshot: snapshot({ forms: [{ ...form, requiredFieldHidden: true }] }),
      subjects: ["f1"],
    },
    {
      name: "a menu item leads to an empty group",
      snapshot: snapshot({ memberships: [] }),
      subjects: ["f1"],
    },
    {
      name: "a menu item leads to a group that is gone",
      snapshot: snapshot({ groups: [] }),
      subjects: ["f1"],
    },
    {
      name: "a hidden field needs no groups to be seen",
      snapshot: buildSnapshot({ forms: [{ ...form, requiredFieldHidden: true }] }),
      subjects: ["f1"],
    },
  ],
  passes: [
    { name: "fields shown, targets staffed", snapshot: snapshot({}) },
    { name: "no menu, nothing else was read", snapshot: buildSnapshot({ forms: [{ ...form, menu: [] }] }) },
  ],
  unknown: [
    {
      name: "menu unreadable",
      snapshot: snapshot({ forms: [{ ...form, menu: unreadable("not-collected") }] }),
    },
    {
      name: "whether a field is hidden is unreadable",
      snapshot: snapshot({ forms: [{ ...form, requiredFieldHidden: unreadable("not-collected") }] }),
    },
    { name: "groups behind the menu not collected", snapshot: snapshot({ groups: undefined }) },
    {
      name: "on or off is unreadable",
      snapshot: snapshot({ forms: [{ ...form, enabled: unreadable("no-permission") }] }),
    },
  ],
  silent: [
    {
      name: "the form is off",
      snapshot: snapshot({ forms: [{ ...form, enabled: false, requiredFieldHidden: true }] }),
    },
    {
      name: "a message form",
      snapshot: snapshot({ forms: [{ ...form, kind: "message", requiredFieldHidden: true }] }),
    },
  ],
});
