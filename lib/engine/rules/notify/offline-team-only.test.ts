import type { TeamAlert } from "../../sections/operations";
import { buildTeam } from "../../testing/build-team";
import { testRule } from "../../testing/rule-tester";
import { unreadable } from "../../value";
import { offlineTeamOnly } from "./offline-team-only";

const alerts = (...changes: Partial<TeamAlert>[]) =>
  buildTeam({
    teamAlerts: changes.map((change, at) => ({
      id: `t${at + 1}`,
      name: "值班群机器人",
      enabled: true,
      occasions: ["everybody-offline"],
      ...change,
    })),
  });
const waiting = { occasions: ["everybody-offline" as const, "customer-waiting" as const] };

testRule(offlineTeamOnly, {
  fails: [
    { name: "everybody offline, and nothing else", snapshot: alerts({}), subjects: ["org"] },
    {
      name: "the other alert is switched off",
      snapshot: alerts({}, { ...waiting, enabled: false }),
      subjects: ["org"],
    },
  ],
  passes: [
    { name: "waiting customers too", snapshot: alerts(waiting) },
    { name: "another alert for a full queue", snapshot: alerts({}, { occasions: ["queue-full"] }) },
  ],
  unknown: [
    { name: "occasions unreadable", snapshot: alerts({}, { occasions: unreadable("not-collected") }) },
    {
      name: "the wider one may be switched off",
      snapshot: alerts({ ...waiting, enabled: unreadable("not-collected") }),
    },
    { name: "alerts not collected", snapshot: buildTeam() },
  ],
  silent: [{ name: "no alert at all", snapshot: alerts() }],
});
