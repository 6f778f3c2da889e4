import type { Subscription } from "../../sections/operations";
import { buildTeam } from "../../testing/build-team";
import { testRule } from "../../testing/rule-tester";
import { absent, unreadable } from "../../value";
import { subscriptionExpired } from "./subscription-expired";

const platform = "tencent-desk" as const;
const plan = (endsAt: Subscription["endsAt"]) =>
  buildTeam({ subscriptions: [{ id: "plan", name: "标准版", endsAt }] }, { platform });

testRule(subscriptionExpired, {
  fails: [{ name: "last month", snapshot: plan("2026-02-01T00:00:00Z"), subjects: ["plan"] }],
  passes: [
    { name: "runs until the end of the year", snapshot: plan("2026-12-31T00:00:00Z") },
    { name: "ends at this moment", snapshot: plan("2026-03-02T02:00:00Z") },
  ],
  unknown: [
    { name: "end unreadable", snapshot: plan(unreadable("not-collected")) },
    { name: "subscriptions not collected", snapshot: buildTeam({}, { platform }) },
  ],
  silent: [{ name: "has no end", snapshot: plan(absent) }],
});
