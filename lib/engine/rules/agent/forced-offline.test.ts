import { buildTeam, lina } from "../../testing/build-team";
import { testRule } from "../../testing/rule-tester";
import { unreadable } from "../../value";
import { forcedOffline } from "./forced-offline";

const kicked = { ...lina, kickedOff: true };
const platform = "tencent-desk" as const;

testRule(forcedOffline, {
  fails: [
    { name: "member of a group", snapshot: buildTeam({ agents: [kicked] }, { platform }), subjects: ["a1"] },
    {
      name: "empty group list where the platform fills in the default group",
      snapshot: buildTeam(
        { agents: [kicked], memberships: [] },
        { platform, semantics: { membership: { none: "default-group" } } },
      ),
      subjects: ["a1"],
    },
  ],
  passes: [
    { name: "not forced", snapshot: buildTeam({ agents: [{ ...lina, kickedOff: false }] }, { platform }) },
  ],
  unknown: [
    {
      name: "mark unreadable",
      snapshot: buildTeam({ agents: [{ ...lina, kickedOff: unreadable("not-offered") }] }, { platform }),
    },
  ],
  silent: [
    { name: "a leaver", snapshot: buildTeam({ agents: [{ ...kicked, state: "disabled" }] }, { platform }) },
    {
      name: "nobody counts on the member",
      snapshot: buildTeam({ agents: [kicked], memberships: [] }, { platform }),
    },
  ],
});
