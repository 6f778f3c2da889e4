import type { Integration } from "../../sections/connections";
import { buildTeam } from "../../testing/build-team";
import { testRule } from "../../testing/rule-tester";
import { unreadable } from "../../value";
import { responseClientError } from "./response-client-error";

const links = (change: Partial<Integration>) =>
  buildTeam({ integrations: [{ id: "i1", name: "抖店", enabled: true, ...change }] });

testRule(responseClientError, {
  fails: [
    { name: "401", snapshot: links({ lastStatus: 401 }), subjects: ["i1"] },
    {
      name: "an error inside a 200 answer",
      snapshot: links({ lastStatus: 200, bodyError: "Authorization failed!" }),
      subjects: ["i1"],
    },
  ],
  passes: [
    { name: "200", snapshot: links({ lastStatus: 200 }) },
    { name: "200 with a clean body", snapshot: links({ lastStatus: 200, bodyError: "" }) },
  ],
  unknown: [
    { name: "unreadable", snapshot: links({ lastStatus: unreadable("not-offered") }) },
    {
      name: "it may be switched off",
      snapshot: links({ lastStatus: 401, enabled: unreadable("not-offered") }),
    },
    { name: "integrations not collected", snapshot: buildTeam() },
    {
      name: "200, and nobody looked into the body",
      snapshot: links({ lastStatus: 200, bodyError: unreadable("not-collected") }),
    },
  ],
  silent: [
    { name: "switched off on purpose", snapshot: links({ lastStatus: 401, enabled: false }) },
    { name: "wrong address is another rule's matter", snapshot: links({ lastStatus: 404 }) },
    { name: "so are too many calls", snapshot: links({ lastStatus: 429 }) },
  ],
});
