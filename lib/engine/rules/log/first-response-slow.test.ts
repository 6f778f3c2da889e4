import { withReception } from "../../testing/build-reception";
import { buildTeam } from "../../testing/build-team";
import { testRule } from "../../testing/rule-tester";
import { absent, unreadable } from "../../value";
import { firstResponseSlow } from "./first-response-slow";

testRule(firstResponseSlow, {
  fails: [
    {
      name: "an hour and a half",
      snapshot: withReception({ firstResponseSeconds: 5400 }),
      subjects: ["c1"],
    },
    {
      name: "over the organisation's own limit",
      snapshot: withReception({ firstResponseSeconds: 45 }, { policy: { firstResponseSeconds: 30 } }),
      subjects: ["c1"],
    },
  ],
  passes: [{ name: "exactly the limit", snapshot: withReception({ firstResponseSeconds: 120 }) }],
  unknown: [
    {
      name: "not measured",
      snapshot: withReception({ firstResponseSeconds: unreadable("not-offered") }),
    },
    { name: "log not collected", snapshot: buildTeam() },
  ],
  silent: [{ name: "nobody wrote", snapshot: withReception({ firstResponseSeconds: absent }) }],
});
