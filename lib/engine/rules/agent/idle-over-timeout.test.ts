import { buildTeam, lina } from "../../testing/build-team";
import { testRule } from "../../testing/rule-tester";
import { unreadable } from "../../value";
import { idleOverTimeout } from "./idle-over-timeout";

const platform = "livehelperchat" as const;
const silentFor10Minutes = { agentId: "a1", status: "online" as const, lastSeenAt: "2026-03-02T01:50:00Z" };

testRule(idleOverTimeout, {
  fails: [
    {
      name: "online, silent for longer than the platform waits",
      snapshot: buildTeam({ presence: [silentFor10Minutes] }, { platform }),
      subjects: ["a1"],
    },
  ],
  passes: [
    {
      name: "active a minute ago",
      snapshot: buildTeam(
        { presence: [{ ...silentFor10Minutes, lastSeenAt: "2026-03-02T01:59:00Z" }] },
        { platform },
      ),
    },
  ],
  unknown: [
    {
      name: "last activity unreadable",
      snapshot: buildTeam(
        { presence: [{ ...silentFor10Minutes, lastSeenAt: unreadable("no-permission") }] },
        { platform },
      ),
    },
    { name: "presence not collected", snapshot: buildTeam({ presence: undefined }, { platform }) },
  ],
  silent: [
    {
      name: "signed off and gone",
      snapshot: buildTeam({ presence: [{ ...silentFor10Minutes, status: "offline" }] }, { platform }),
    },
    {
      name: "the platform itself counts the agent as present",
      snapshot: buildTeam({ presence: [{ ...silentFor10Minutes, countedPresent: true }] }, { platform }),
    },
    {
      name: "always online by a flag",
      snapshot: buildTeam(
        { agents: [{ ...lina, presenceSticky: true }], presence: [silentFor10Minutes] },
        { platform },
      ),
    },
    {
      name: "a platform without a time-out",
      snapshot: buildTeam(
        { presence: [silentFor10Minutes] },
        { platform, semantics: { presence: { timeoutSeconds: null } } },
      ),
    },
    {
      name: "judged long after the pull",
      snapshot: buildTeam(
        { presence: [{ ...silentFor10Minutes, lastSeenAt: "2026-03-02T01:59:00Z" }] },
        { platform },
      ),
      at: "2026-03-05T02:00:00Z",
    },
  ],
});
