import type { Integration } from "../../sections/connections";
import { buildTeam } from "../../testing/build-team";
import { testRule } from "../../testing/rule-tester";
import { unreadable } from "../../value";
import { responseServerError } from "./response-server-error";

const links = (change: Partial<Integration>) =>
  buildTeam({ integrations: [{ id: "i1", name: "抖店", enabled: true, ...change }] });

testRule(responseServerError, {
  fails: [{ name: "503", snapshot: links({ lastStatus: 503 }), subjects: ["i1"] }],
  passes: [{ name: "200", snapshot: links({ lastStatus: 200 }) }],
  unknown: [
    { name: "unreadable", snapshot: links({ lastStatus: unreadable("not-offered") }) },
    {
      name: "it may be switched off",
      snapshot: links({ lastStatus: 503, enabled: unreadable("not-offered") }),
    },
    { name: "integrations not collected", snapshot: buildTeam() },
  ],
  silent: [
    { name: "switched off on purpose", snapshot: links({ lastStatus: 503, enabled: false }) },
    { name: "the request is at fault", snapshot: links({ lastStatus: 422 }) },
  ],
});
