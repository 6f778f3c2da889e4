import { buildTeam, receptionRole } from "../../testing/build-team";
import { testRule } from "../../testing/rule-tester";
import { unreadable } from "../../value";
import { reviewOverdue } from "./review-overdue";

const reviewed = (lastReviewedAt: string) => ({ roles: [{ ...receptionRole, lastReviewedAt }] });

testRule(reviewOverdue, {
  fails: [
    {
      name: "reviewed a year ago",
      snapshot: buildTeam(reviewed("2025-03-02T00:00:00Z")),
      subjects: ["r1"],
    },
    {
      name: "in time at the pull, overdue when judged later",
      snapshot: buildTeam(reviewed("2026-02-01T00:00:00Z")),
      at: "2026-12-01T00:00:00Z",
      subjects: ["r1"],
    },
    {
      name: "declared without any review",
      snapshot: buildTeam({ roles: [receptionRole] }, { ledger: { roles: { basis: "declared" } } }),
      subjects: ["r1"],
    },
  ],
  passes: [{ name: "reviewed last month", snapshot: buildTeam(reviewed("2026-02-01T00:00:00Z")) }],
  unknown: [
    {
      name: "review date unreadable",
      snapshot: buildTeam({ roles: [{ ...receptionRole, lastReviewedAt: unreadable("not-offered") }] }),
    },
    { name: "roles not collected", snapshot: buildTeam({ roles: undefined }) },
  ],
  silent: [{ name: "the platform keeps no reviews", snapshot: buildTeam() }],
});
