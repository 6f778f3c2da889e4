import type { Integration } from "../../sections/connections";
import { buildTeam } from "../../testing/build-team";
import { testRule } from "../../testing/rule-tester";
import { unreadable } from "../../value";
import { rateLimited } from "./rate-limited";

const platform = "wecom-kf" as const;
const links = (change: Partial<Integration>) =>
  buildTeam({ integrations: [{ id: "i1", name: "抖店", enabled: true, ...change }] }, { platform });

testRule(rateLimited, {
  fails: [
    { name: "429", snapshot: links({ lastStatus: 429 }), subjects: ["i1"] },
    {
      name: "a limit code inside a 200 answer",
      snapshot: links({ lastStatus: 200, bodyError: "45009 api freq out of limit" }),
      subjects: ["i1"],
    },
  ],
  passes: [{ name: "200", snapshot: links({ lastStatus: 200, bodyError: "" }) }],
  unknown: [
    { name: "status unreadable", snapshot: links({ lastStatus: unreadable("not-offered") }) },
    {
      name: "body not looked into",
      snapshot: links({ lastStatus: 200, bodyError: unreadable("not-collected") }),
    },
    {
      name: "it may be switched off",
      snapshot: links({ lastStatus: 429, enabled: unreadable("not-offered") }),
    },
    { name: "integrations not collected", snapshot: buildTeam({}, { platform }) },
  ],
  silent: [
    { name: "another error code", snapshot: links({ lastStatus: 200, bodyError: "40013 invalid corpid" }) },
    { name: "switched off on purpose", snapshot: links({ lastStatus: 429, enabled: false }) },
  ],
});
