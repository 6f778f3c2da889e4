import { withProbe } from "../../testing/build-probes";
import { buildTeam } from "../../testing/build-team";
import { testRule } from "../../testing/rule-tester";
import { unreadable } from "../../value";
import { unstable } from "./unstable";

testRule(unstable, {
  fails: [
    { name: "one in ten", snapshot: withProbe({ attempts: 288, drops: 29 }), subjects: ["p1"] },
    {
      name: "over the organisation's own limit",
      snapshot: withProbe({ attempts: 400, drops: 3 }, { policy: { networkDropPercent: 0.5 } }),
      subjects: ["p1"],
    },
  ],
  passes: [
    { name: "within the limit", snapshot: withProbe({ attempts: 288, drops: 5 }) },
    { name: "a single break of few tests", snapshot: withProbe({ attempts: 8, drops: 1 }) },
  ],
  unknown: [
    {
      name: "breaks not counted",
      snapshot: withProbe({ attempts: 288, drops: unreadable("not-collected") }),
    },
    { name: "nothing was tested", snapshot: buildTeam() },
  ],
  silent: [{ name: "not tried yet", snapshot: withProbe({ attempts: 0, drops: 0 }) }],
});
