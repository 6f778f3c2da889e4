import { buildTeam, lina } from "../../testing/build-team";
import { testRule } from "../../testing/rule-tester";
import { absent, unreadable } from "../../value";
import { presenceSticky } from "./presence-sticky";

const platform = "livehelperchat" as const;
const sticky = { ...lina, presenceSticky: true };
const gone = { agentId: "a1", status: "online" as const, lastSeenAt: "2026-03-01T02:00:00Z" };
const there = { ...gone, lastSeenAt: "2026-03-02T01:59:00Z" };

testRule(presenceSticky, {
  fails: [
    {
      name: "always online and last seen yesterday",
      snapshot: buildTeam({ agents: [sticky], presence: [gone] }, { platform }),
      subjects: ["a1"],
    },
    {
      name: "kept online in one group",
      snapshot: buildTeam({ presence: [{ ...gone, groupId: "g1", sticky: true }] }, { platform }),
      subjects: ["a1"],
    },
    {
      name: "no time-out on the platform, older than the policy allows",
      snapshot: buildTeam(
        { agents: [sticky], presence: [gone] },
        { platform: "intercom", semantics: { presence: { timeoutSeconds: null } } },
      ),
      subjects: ["a1"],
    },
  ],
  passes: [
    {
      name: "always online and there",
      snapshot: buildTeam({ agents: [sticky], presence: [there] }, { platform }),
    },
    {
      name: "flag off",
      snapshot: buildTeam({ agents: [{ ...lina, presenceSticky: false }], presence: [gone] }, { platform }),
    },
  ],
  unknown: [
    {
      name: "flag unreadable",
      snapshot: buildTeam(
        { agents: [{ ...lina, presenceSticky: unreadable("not-offered") }], presence: [gone] },
        { platform },
      ),
    },
    {
      name: "the platform never tells when somebody was last active",
      snapshot: buildTeam(
        { agents: [sticky], presence: [{ ...gone, lastSeenAt: absent }] },
        { platform: "chatwoot" },
      ),
    },
  ],
  silent: [
    {
      name: "set to busy, so not counted",
      snapshot: buildTeam({ agents: [sticky], presence: [{ ...gone, status: "busy" }] }, { platform }),
    },
    {
      name: "judged long after the pull",
      snapshot: buildTeam({ agents: [sticky], presence: [there] }, { platform }),
      at: "2026-03-05T02:00:00Z",
    },
    {
      name: "nobody counts on the agent",
      snapshot: buildTeam({ agents: [sticky], memberships: [], presence: [gone] }, { platform }),
    },
  ],
});
