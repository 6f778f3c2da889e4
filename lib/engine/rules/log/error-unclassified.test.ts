import { withReception } from "../../testing/build-reception";
import { buildTeam } from "../../testing/build-team";
import { testRule } from "../../testing/rule-tester";
import { unreadable } from "../../value";
import { errorUnclassified } from "./error-unclassified";

testRule(errorUnclassified, {
  fails: [
    {
      name: "three of seven",
      snapshot: withReception({ errors: 7, unclassifiedErrors: 3 }),
      subjects: ["c1"],
    },
  ],
  passes: [{ name: "all of them classified", snapshot: withReception({ errors: 7, unclassifiedErrors: 0 }) }],
  unknown: [
    {
      name: "not counted",
      snapshot: withReception({ errors: 7, unclassifiedErrors: unreadable("not-collected") }),
    },
    { name: "log not collected", snapshot: buildTeam() },
  ],
  silent: [
    {
      name: "the channel is switched off",
      snapshot: withReception(
        { unclassifiedErrors: 3 },
        { team: { channels: [{ id: "c1", name: "官网", enabled: false }] } },
      ),
    },
  ],
});
