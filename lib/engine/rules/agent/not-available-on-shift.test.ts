import type { Hours } from "../../sections/hours";
import { buildTeam, lina, wangqiang } from "../../testing/build-team";
import { testRule } from "../../testing/rule-tester";
import { unreadable } from "../../value";
import { notAvailableOnShift } from "./not-available-on-shift";

/** The test moment is Monday 10:00 in Shanghai. */
const shift = (start: number, change: Partial<Hours> = {}): Hours => ({
  id: "h1",
  name: "早班",
  purpose: "roster",
  subjects: [{ kind: "agent", id: "a1" }],
  enabled: true,
  intervals: [{ day: 1, start: start * 60, end: (start + 4) * 60 }],
  ...change,
});
const onShift = [shift(9)];
const offline = { agentId: "a1", status: "offline" as const };
const online = { agentId: "a1", status: "online" as const };

testRule(notAvailableOnShift, {
  fails: [
    {
      name: "offline on shift",
      snapshot: buildTeam({ hours: onShift, presence: [offline] }),
      subjects: ["a1"],
    },
    {
      name: "hidden within the service hours of the group",
      snapshot: buildTeam({
        hours: [shift(9, { purpose: "assignment", subjects: [{ kind: "group", id: "g1" }] })],
        presence: [
          { agentId: "a1", status: "hidden" },
          { agentId: "a2", status: "online" },
        ],
      }),
      subjects: ["a1"],
    },
    {
      name: "not counted as present where the platform has no status words",
      snapshot: buildTeam(
        { hours: onShift, presence: [{ agentId: "a1", countedPresent: false }] },
        { platform: "livehelperchat" },
      ),
      subjects: ["a1"],
    },
  ],
  passes: [{ name: "online on shift", snapshot: buildTeam({ hours: onShift, presence: [online] }) }],
  unknown: [
    {
      name: "status unreadable",
      snapshot: buildTeam({
        hours: onShift,
        presence: [{ agentId: "a1", status: unreadable("no-permission") }],
      }),
    },
    {
      name: "nothing read about the agent on shift",
      snapshot: buildTeam({ hours: onShift, presence: [{ agentId: "a2", status: "online" }] }),
    },
    { name: "hours not collected", snapshot: buildTeam({ hours: undefined, presence: [offline] }) },
    {
      name: "the shift's times could not be read",
      snapshot: buildTeam({
        hours: [shift(9, { intervals: unreadable("not-offered") })],
        presence: [offline],
      }),
    },
    {
      name: "presence was observed hours before the shift that is judged",
      snapshot: buildTeam({ hours: [shift(15)], presence: [offline] }),
      at: "2026-03-02T08:00:00Z",
    },
    {
      name: "a group's shift, and who belongs to the group could not be read",
      snapshot: buildTeam({
        hours: [shift(9, { subjects: [{ kind: "group", id: "g1" }] })],
        memberships: undefined,
        presence: [offline],
      }),
    },
  ],
  silent: [
    {
      name: "offline and not rostered",
      snapshot: buildTeam({ presence: [offline] }),
    },
    {
      name: "offline before the shift begins",
      snapshot: buildTeam({ hours: [shift(14)], presence: [offline] }),
    },
    {
      name: "hidden while a colleague has the shift",
      snapshot: buildTeam({
        agents: [lina, wangqiang],
        hours: onShift,
        presence: [online, { agentId: "a2", status: "hidden" }],
      }),
    },
    {
      name: "offline within hours of the whole organisation, without any shift",
      snapshot: buildTeam({
        hours: [shift(9, { purpose: "assignment", subjects: [{ kind: "organisation", id: "org" }] })],
        presence: [offline],
      }),
    },
    {
      name: "offline, the roster is switched off",
      snapshot: buildTeam({ hours: [shift(9, { enabled: false })], presence: [offline] }),
    },
    {
      name: "a servicer on a break",
      snapshot: buildTeam(
        { hours: onShift, presence: [{ agentId: "a1", status: "suspended" }] },
        { platform: "wecom-kf" },
      ),
    },
    {
      name: "a leaver still on the roster has a rule of its own",
      snapshot: buildTeam({
        agents: [{ ...lina, state: "disabled" }, wangqiang],
        hours: onShift,
        presence: [offline],
      }),
    },
  ],
});
