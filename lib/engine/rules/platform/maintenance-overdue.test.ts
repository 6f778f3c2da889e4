import type { Service } from "../../sections/operations";
import { buildTeam } from "../../testing/build-team";
import { testRule } from "../../testing/rule-tester";
import { absent, unreadable } from "../../value";
import { maintenanceOverdue } from "./maintenance-overdue";

const platform = "livehelperchat" as const;
const declared = { services: { basis: "declared" as const } };
const service = (change: Partial<Service>, ledger = {}) =>
  buildTeam({ services: [{ id: "web", name: "聊天服务器", ...change }] }, { platform, ledger });

testRule(maintenanceOverdue, {
  fails: [
    {
      name: "half a year ago",
      snapshot: service({ maintainedAt: "2025-09-01T00:00:00Z" }),
      subjects: ["web"],
    },
    {
      name: "declared as never done",
      snapshot: service({ maintainedAt: absent }, declared),
      subjects: ["web"],
    },
  ],
  passes: [{ name: "last month", snapshot: service({ maintainedAt: "2026-02-10T00:00:00Z" }) }],
  unknown: [
    { name: "date unreadable", snapshot: service({ maintainedAt: unreadable("not-collected") }) },
    { name: "services not collected", snapshot: buildTeam({}, { platform }) },
  ],
  silent: [{ name: "a platform that keeps no such record", snapshot: service({ maintainedAt: absent }) }],
});
