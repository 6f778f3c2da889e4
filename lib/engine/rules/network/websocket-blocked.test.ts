import { withProbe } from "../../testing/build-probes";
import { buildTeam } from "../../testing/build-team";
import { testRule } from "../../testing/rule-tester";
import { absent, unreadable } from "../../value";
import { websocketBlocked } from "./websocket-blocked";

testRule(websocketBlocked, {
  fails: [{ name: "refused by a proxy", snapshot: withProbe({ websocket: "refused" }), subjects: ["p1"] }],
  passes: [{ name: "works", snapshot: withProbe({ websocket: "working" }) }],
  unknown: [
    { name: "not tried", snapshot: withProbe({ websocket: unreadable("not-collected") }) },
    { name: "nothing was tested", snapshot: buildTeam() },
  ],
  silent: [{ name: "a host without live connections", snapshot: withProbe({ websocket: absent }) }],
});
