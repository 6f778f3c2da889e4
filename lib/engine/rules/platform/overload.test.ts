import { withProbe } from "../../testing/build-probes";
import { buildTeam } from "../../testing/build-team";
import { testRule } from "../../testing/rule-tester";
import { absent, unreadable } from "../../value";
import { overload } from "./overload";

testRule(overload, {
  fails: [
    { name: "refused for too many calls", snapshot: withProbe({ limited: 4 }), subjects: ["p1"] },
    {
      name: "far slower than usual",
      snapshot: withProbe({ limited: 0, latencyMs: 610, usualLatencyMs: 40 }),
      subjects: ["p1"],
    },
  ],
  passes: [
    {
      name: "a little slower than usual",
      snapshot: withProbe({ limited: 0, latencyMs: 75, usualLatencyMs: 40 }),
    },
    {
      name: "no history yet",
      snapshot: withProbe({ limited: 0, latencyMs: 610, usualLatencyMs: absent }),
    },
  ],
  unknown: [
    {
      name: "refusals not counted",
      snapshot: withProbe({
        limited: unreadable("not-collected"),
        latencyMs: 40,
        usualLatencyMs: 40,
      }),
    },
    {
      name: "latency not measured",
      snapshot: withProbe({
        limited: 0,
        latencyMs: unreadable("not-collected"),
        usualLatencyMs: 40,
      }),
    },
    { name: "nothing was tested", snapshot: buildTeam() },
  ],
});
