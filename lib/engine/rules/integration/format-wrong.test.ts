import type { Integration } from "../../sections/connections";
import { buildTeam } from "../../testing/build-team";
import { testRule } from "../../testing/rule-tester";
import { unreadable } from "../../value";
import { formatWrong } from "./format-wrong";

const links = (change: Partial<Integration>) =>
  buildTeam({ integrations: [{ id: "i1", name: "抖店", enabled: true, ...change }] });

testRule(formatWrong, {
  fails: [{ name: "malformed", snapshot: links({ formatValid: false }), subjects: ["i1"] }],
  passes: [{ name: "well-formed", snapshot: links({ formatValid: true }) }],
  unknown: [
    { name: "unreadable", snapshot: links({ formatValid: unreadable("not-offered") }) },
    {
      name: "it may be switched off",
      snapshot: links({ formatValid: false, enabled: unreadable("not-offered") }),
    },
    { name: "integrations not collected", snapshot: buildTeam() },
  ],
  silent: [{ name: "switched off on purpose", snapshot: links({ formatValid: false, enabled: false }) }],
});
