import { withProbe } from "../../testing/build-probes";
import { buildTeam } from "../../testing/build-team";
import { testRule } from "../../testing/rule-tester";
import { absent, unreadable } from "../../value";
import { latencyHigh } from "./latency-high";

testRule(latencyHigh, {
  fails: [
    { name: "nearly a second", snapshot: withProbe({ latencyMs: 940 }), subjects: ["p1"] },
    {
      name: "over the organisation's own limit",
      snapshot: withProbe({ latencyMs: 120 }, { policy: { networkLatencyMs: 100 } }),
      subjects: ["p1"],
    },
  ],
  passes: [{ name: "exactly the limit", snapshot: withProbe({ latencyMs: 300 }) }],
  unknown: [
    { name: "not measured", snapshot: withProbe({ latencyMs: unreadable("not-collected") }) },
    { name: "nothing was tested", snapshot: buildTeam() },
  ],
  silent: [{ name: "never reached, so nothing to measure", snapshot: withProbe({ latencyMs: absent }) }],
});
