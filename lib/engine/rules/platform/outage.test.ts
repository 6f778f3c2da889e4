import { withProbe } from "../../testing/build-probes";
import { buildTeam } from "../../testing/build-team";
import { testRule } from "../../testing/rule-tester";
import { unreadable } from "../../value";
import { outage } from "./outage";

testRule(outage, {
  fails: [
    { name: "again and again", snapshot: withProbe({ attempts: 12, serverErrors: 9 }), subjects: ["p1"] },
  ],
  passes: [
    { name: "none", snapshot: withProbe({ attempts: 288, serverErrors: 0 }) },
    { name: "a single one", snapshot: withProbe({ attempts: 288, serverErrors: 1 }) },
  ],
  unknown: [
    { name: "not counted", snapshot: withProbe({ serverErrors: unreadable("not-collected") }) },
    { name: "nothing was tested", snapshot: buildTeam() },
  ],
});
