import { withProbe } from "../../testing/build-probes";
import { buildTeam } from "../../testing/build-team";
import { testRule } from "../../testing/rule-tester";
import { unreadable } from "../../value";
import { hostUnreachable } from "./host-unreachable";

testRule(hostUnreachable, {
  fails: [
    {
      name: "the firewall drops it",
      snapshot: withProbe({ host: "app.meiqia.com", reachable: false, failedStep: "connect" }),
      subjects: ["p1"],
    },
    {
      name: "nobody noted which step failed",
      snapshot: withProbe({ reachable: false, failedStep: unreadable("not-collected") }),
      subjects: ["p1"],
    },
  ],
  passes: [{ name: "reached", snapshot: withProbe({ reachable: true }) }],
  unknown: [
    { name: "result unreadable", snapshot: withProbe({ reachable: unreadable("request-failed") }) },
    { name: "nothing was tested", snapshot: buildTeam() },
  ],
});
