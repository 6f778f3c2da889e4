import { withProbe } from "../../testing/build-probes";
import { buildTeam } from "../../testing/build-team";
import { testRule } from "../../testing/rule-tester";
import { unreadable } from "../../value";
import { adblockListed } from "./adblock-listed";

testRule(adblockListed, {
  fails: [{ name: "listed", snapshot: withProbe({ adblockListed: true }), subjects: ["p1"] }],
  passes: [{ name: "not listed", snapshot: withProbe({ adblockListed: false }) }],
  unknown: [
    { name: "not looked up", snapshot: withProbe({ adblockListed: unreadable("not-collected") }) },
    { name: "nothing was tested", snapshot: buildTeam() },
  ],
});
