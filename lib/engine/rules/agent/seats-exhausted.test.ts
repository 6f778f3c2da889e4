import type { Subscription } from "../../sections/operations";
import { buildTeam } from "../../testing/build-team";
import { testRule } from "../../testing/rule-tester";
import { absent, unreadable } from "../../value";
import { seatsExhausted } from "./seats-exhausted";

const plan = (change: Partial<Subscription>) =>
  buildTeam({ subscriptions: [{ id: "plan", name: "企业版", seatsBought: 65, ...change }] });

testRule(seatsExhausted, {
  fails: [
    { name: "the last one is taken", snapshot: plan({ seatsUsed: 65 }), subjects: ["plan"] },
    { name: "more than were bought", snapshot: plan({ seatsUsed: 66 }), subjects: ["plan"] },
  ],
  passes: [{ name: "one left", snapshot: plan({ seatsUsed: 64 }) }],
  unknown: [
    { name: "use unreadable", snapshot: plan({ seatsUsed: unreadable("not-collected") }) },
    { name: "subscriptions not collected", snapshot: buildTeam() },
  ],
  silent: [{ name: "seats are not counted", snapshot: plan({ seatsBought: absent, seatsUsed: 65 }) }],
});
