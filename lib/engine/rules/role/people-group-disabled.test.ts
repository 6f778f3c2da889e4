import { buildTeam, lina, receptionRole, wangqiang } from "../../testing/build-team";
import { testRule } from "../../testing/rule-tester";
import { absent, unreadable } from "../../value";
import { peopleGroupDisabled } from "./people-group-disabled";

const platform = "livehelperchat" as const;
const night = { id: "p1", name: "夜班", enabled: false, roleIds: ["r1"] };
const member = { ...lina, roleIds: absent, roleGroupIds: ["p1"] };

testRule(peopleGroupDisabled, {
  fails: [
    {
      name: "its members have the right from nowhere else",
      snapshot: buildTeam({ agents: [member], roleGroups: [night] }, { platform }),
      subjects: ["p1"],
    },
  ],
  passes: [
    {
      name: "enabled",
      snapshot: buildTeam({ agents: [member], roleGroups: [{ ...night, enabled: true }] }, { platform }),
    },
  ],
  unknown: [
    {
      name: "whether it is enabled could not be read",
      snapshot: buildTeam(
        { agents: [member], roleGroups: [{ ...night, enabled: unreadable("not-offered") }] },
        { platform },
      ),
    },
    {
      name: "who belongs to it could not be read",
      snapshot: buildTeam(
        { agents: [{ ...member, roleGroupIds: unreadable("not-offered") }], roleGroups: [night] },
        { platform },
      ),
    },
    {
      name: "user groups not collected",
      snapshot: buildTeam({}, { platform, ledger: { roleGroups: { status: "unavailable" } } }),
    },
  ],
  silent: [
    {
      name: "the right also comes through another group",
      snapshot: buildTeam(
        {
          agents: [{ ...member, roleGroupIds: ["p1", "p2"] }],
          roleGroups: [night, { ...night, id: "p2", name: "早班", enabled: true }],
        },
        { platform },
      ),
    },
    {
      name: "nobody on reception belongs to it",
      snapshot: buildTeam({ agents: [lina, wangqiang], roleGroups: [night] }, { platform }),
    },
    {
      name: "it carried no reception anyway",
      snapshot: buildTeam(
        {
          agents: [{ ...member, roleIds: ["r2"] }],
          roles: [
            { ...receptionRole, grants: [] },
            { id: "r2", name: "报表", grants: [] },
          ],
          roleGroups: [night],
        },
        { platform },
      ),
    },
  ],
});
