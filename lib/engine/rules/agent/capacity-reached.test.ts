import { buildTeam, lina, wangqiang } from "../../testing/build-team";
import { testRule } from "../../testing/rule-tester";
import { unreadable } from "../../value";
import { capacityReached } from "./capacity-reached";

const online = { status: "online" as const, countedPresent: true };
const full = { agentId: "a1", ...online, load: 5 };
const colleague = { agentId: "a2", ...online, load: 1 };
const leftAlone = { presence: [full, { ...colleague, status: "offline" as const, countedPresent: false }] };

testRule(capacityReached, {
  fails: [
    {
      name: "full while the only colleague is offline",
      snapshot: buildTeam(leftAlone),
      subjects: ["a1"],
    },
    {
      name: "everybody full",
      snapshot: buildTeam({ presence: [full, { ...colleague, load: 6 }] }),
      subjects: ["a1", "a2"],
    },
  ],
  passes: [{ name: "room left", snapshot: buildTeam({ presence: [{ ...full, load: 4 }, colleague] }) }],
  unknown: [
    {
      name: "load unreadable",
      snapshot: buildTeam({ presence: [{ ...full, load: unreadable("not-offered") }, colleague] }),
    },
    {
      name: "whether the colleague has room could not be read",
      snapshot: buildTeam({ presence: [full, { ...colleague, load: unreadable("not-offered") }] }),
    },
    { name: "presence not collected", snapshot: buildTeam({ presence: undefined }) },
    {
      name: "memberships only partly read: a colleague may be missing",
      snapshot: buildTeam(leftAlone, { ledger: { memberships: { status: "partial" } } }),
    },
    {
      name: "full, and whether the account is active could not be read",
      snapshot: buildTeam({
        agents: [{ ...lina, state: unreadable("not-offered") }, wangqiang],
        presence: leftAlone.presence,
      }),
    },
  ],
  silent: [
    { name: "full while a colleague is free", snapshot: buildTeam({ presence: [full, colleague] }) },
    {
      name: "full and a bot, colleague free",
      snapshot: buildTeam({ agents: [{ ...lina, kind: "bot" }, wangqiang], presence: [full, colleague] }),
    },
    {
      name: "a limit of zero has a rule of its own",
      snapshot: buildTeam({
        agents: [{ ...lina, capacity: 0 }, wangqiang],
        presence: [full, colleague],
      }),
    },
  ],
});
