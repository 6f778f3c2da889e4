import { buildTeam, lina, receptionRole, wangqiang } from "../../testing/build-team";
import { testRule } from "../../testing/rule-tester";
import { unreadable } from "../../value";
import { dataScopeTooNarrow } from "./data-scope-too-narrow";

const narrow = { ...receptionRole, groupScope: ["g2"] };
const agents = [lina];
const memberships = [{ agentId: "a1", groupId: "g1" }];

testRule(dataScopeTooNarrow, {
  fails: [
    {
      name: "the group served is outside the scope",
      snapshot: buildTeam({ agents, memberships, roles: [narrow] }),
      subjects: ["a1"],
    },
    {
      name: "the channel served is outside the scope",
      snapshot: buildTeam({ agents, memberships, roles: [{ ...receptionRole, channelScope: ["c9"] }] }),
      subjects: ["a1"],
    },
  ],
  passes: [
    {
      name: "the scope covers the group",
      snapshot: buildTeam({ agents, memberships, roles: [{ ...receptionRole, groupScope: ["g1"] }] }),
    },
    { name: "no scope at all", snapshot: buildTeam() },
  ],
  unknown: [
    {
      name: "scope unreadable",
      snapshot: buildTeam({
        agents,
        memberships,
        roles: [{ ...receptionRole, groupScope: unreadable("not-offered") }],
      }),
    },
    {
      name: "roles that differ where nobody knows how they combine",
      snapshot: buildTeam(
        {
          agents: [{ ...lina, roleIds: ["r1", "r2"] }],
          memberships,
          roles: [narrow, { ...receptionRole, id: "r2", groupScope: ["g1"] }],
        },
        { semantics: { permissions: { combine: "unknown" } } },
      ),
    },
    {
      name: "a channel scope, and which channels lead to the agent could not be read",
      snapshot: buildTeam({
        agents,
        memberships,
        roles: [{ ...receptionRole, channelScope: ["c9"] }],
        routing: undefined,
      }),
    },
    {
      name: "another role may show more",
      snapshot: buildTeam({ agents: [{ ...lina, roleIds: ["r1", "r9"] }], memberships, roles: [narrow] }),
    },
    {
      name: "a channel scope, and where the channels lead could not be read",
      snapshot: buildTeam({
        agents,
        memberships,
        roles: [{ ...receptionRole, channelScope: ["c9"] }],
        routing: [{ id: "t1", channelId: "c1", targets: unreadable("not-offered") }],
      }),
    },
  ],
  silent: [
    {
      name: "two roles together cover everything",
      snapshot: buildTeam({
        agents: [{ ...lina, roleIds: ["r1", "r2"] }],
        memberships,
        roles: [narrow, { ...receptionRole, id: "r2", groupScope: ["g1"] }],
      }),
    },
    {
      name: "an agent who serves nothing",
      snapshot: buildTeam({ agents: [lina, wangqiang], memberships: [], roles: [narrow] }),
    },
    {
      name: "a leaver",
      snapshot: buildTeam({ agents: [{ ...lina, state: "disabled" }], memberships, roles: [narrow] }),
    },
  ],
});
