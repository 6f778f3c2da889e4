import type { Integration } from "../../sections/connections";
import { buildTeam } from "../../testing/build-team";
import { testRule } from "../../testing/rule-tester";
import { unreadable } from "../../value";
import { endpointWrong } from "./endpoint-wrong";

const links = (change: Partial<Integration>) =>
  buildTeam({ integrations: [{ id: "i1", name: "抖店", enabled: true, ...change }] });

testRule(endpointWrong, {
  fails: [
    { name: "404", snapshot: links({ lastStatus: 404 }), subjects: ["i1"] },
    { name: "wrong method", snapshot: links({ lastStatus: 405 }), subjects: ["i1"] },
    { name: "redirect", snapshot: links({ lastStatus: 301 }), subjects: ["i1"] },
  ],
  passes: [{ name: "200", snapshot: links({ lastStatus: 200 }) }],
  unknown: [
    { name: "unreadable", snapshot: links({ lastStatus: unreadable("not-offered") }) },
    {
      name: "it may be switched off",
      snapshot: links({ lastStatus: 404, enabled: unreadable("not-offered") }),
    },
    { name: "integrations not collected", snapshot: buildTeam() },
  ],
  silent: [
    { name: "switched off on purpose", snapshot: links({ lastStatus: 404, enabled: false }) },
    { name: "another kind of error", snapshot: links({ lastStatus: 500 }) },
  ],
});
