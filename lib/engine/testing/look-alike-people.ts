import { MARKABLE_FIELDS } from "../markable-fields";
import { absent, unreadable } from "../value";
import { buildTeam, lina, wangqiang } from "./build-team";
import { EVENING, everybody, hours, roster, there } from "./build-shifts";
import { platform, type LookAlike } from "./look-alike";

/** Cases about people: their accounts, groups, presence, limits and shifts. */
export const PEOPLE_LOOK_ALIKES: readonly LookAlike[] = [
  {
    name: "Meiqia agents without any service hours may be given conversations at any time",
    quiet: buildTeam({ hours: [hours({})] }),
    twin: buildTeam({
      hours: [
        hours({}),
        hours({
          id: "h3",
          purpose: "assignment",
          subjects: [{ kind: "group", id: "g1" }],
          intervals: [{ day: 1, start: 540, end: 720 }],
        }),
      ],
    }),
    alarm: "hours/agent-gap",
  },
  {
    name: "outside working hours with nobody online, closed by plan",
    quiet: buildTeam(
      { hours: [hours({}), roster()], presence: everybody({ status: "offline" }) },
      { takenAt: EVENING },
    ),
    twin: buildTeam({ hours: [hours({}), roster()], presence: everybody({ status: "offline" }) }),
    alarm: "agent/not-available-on-shift",
  },
  {
    name: "an operator of all departments without department rows",
    quiet: buildTeam(
      { agents: [{ ...lina, everywhere: true }, wangqiang], memberships: [{ agentId: "a2", groupId: "g1" }] },
      platform("livehelperchat"),
    ),
    twin: buildTeam({ memberships: [{ agentId: "a2", groupId: "g1" }] }, platform("livehelperchat")),
    alarm: "agent/no-group",
  },
  {
    name: "an Intercom teammate shown as away in the Messenger, with no tab open",
    quiet: buildTeam(
      { presence: everybody({ lastSeenAt: "2026-03-02T01:52:00Z", sticky: true }) },
      { ...platform("intercom"), semantics: { presence: { source: "switch", timeoutSeconds: null } } },
    ),
    twin: buildTeam(
      { presence: everybody({ lastSeenAt: "2026-03-01T01:00:00Z", sticky: true }) },
      { ...platform("intercom"), semantics: { presence: { source: "switch", timeoutSeconds: null } } },
    ),
    alarm: "agent/presence-sticky",
  },
  {
    name: "a team without members that nothing feeds, and viewers and bots without a seat",
    quiet: buildTeam(
      {
        groups: [
          { id: "g1", name: "售前组", enabled: true },
          { id: "g2", name: "备用组", enabled: true },
        ],
        agents: [
          { ...lina, seat: true },
          { ...wangqiang, seat: true },
          { ...lina, id: "a3", name: "Fin", kind: "bot", seat: false, roleIds: [] },
          { ...lina, id: "a4", name: "查看者", seat: false },
        ],
      },
      platform("intercom"),
    ),
    twin: buildTeam({ agents: [{ ...lina, seat: false }, wangqiang] }, platform("intercom")),
    alarm: "agent/no-seat",
  },
  {
    name: "an Intercom assignment limit that is absent is no limit",
    quiet: buildTeam(
      {
        agents: [
          { ...lina, capacity: absent },
          { ...wangqiang, capacity: absent },
        ],
        presence: everybody({ load: 40 }),
      },
      platform("intercom"),
    ),
    twin: buildTeam({ presence: everybody({ load: 40 }) }, platform("intercom")),
    alarm: "group/all-at-capacity",
  },
  {
    name: "a Tencent member with an empty group list belongs to the default group",
    quiet: buildTeam(
      { memberships: [] },
      { ...platform("tencent-desk"), semantics: { membership: { none: "default-group" } } },
    ),
    twin: buildTeam({ memberships: [] }, platform("tencent-desk")),
    alarm: "group/no-members",
  },
  {
    name: "a Tencent personal limit of 0 while its switch is off",
    quiet: buildTeam(
      { agents: [{ ...lina, personalCapacity: 0, personalLimitEnabled: false }, wangqiang] },
      platform("tencent-desk"),
    ),
    twin: buildTeam(
      { agents: [{ ...lina, personalCapacity: 9, personalLimitEnabled: false }, wangqiang] },
      platform("tencent-desk"),
    ),
    alarm: "agent/limit-switch-off",
  },
  {
    name: "a WeCom status that the application may not read",
    quiet: buildTeam(
      { hours: [roster()], presence: everybody({ status: unreadable("no-permission") }) },
      platform("wecom-kf"),
    ),
    twin: buildTeam({ hours: [roster()], presence: everybody({ status: "stopped" }) }, platform("wecom-kf")),
    alarm: "agent/not-available-on-shift",
  },
  {
    name: "a WeCom servicer on a short break",
    quiet: buildTeam(
      { hours: [roster()], presence: [there("a1", { status: "suspended" }), there("a2")] },
      platform("wecom-kf"),
    ),
    twin: buildTeam(
      { hours: [roster()], presence: [there("a1", { status: "stopped" }), there("a2")] },
      platform("wecom-kf"),
    ),
    alarm: "agent/not-available-on-shift",
  },
  {
    name: "one agent at the limit while others are free",
    quiet: buildTeam({ presence: [there("a1", { load: 5 }), there("a2", { load: 1 })] }),
    twin: buildTeam({ presence: everybody({ load: 5 }) }),
    alarm: "group/all-at-capacity",
  },
  {
    name: "an agent away who is not rostered",
    quiet: buildTeam({
      hours: [roster({ subjects: [{ kind: "agent", id: "a2" }] })],
      presence: [there("a1", { status: "away" }), there("a2")],
    }),
    twin: buildTeam({ hours: [roster()], presence: [there("a1", { status: "away" }), there("a2")] }),
    alarm: "agent/not-available-on-shift",
  },
  {
    name: "a disabled account in no roster and no group",
    quiet: buildTeam({ agents: [lina, wangqiang, { ...lina, id: "a3", name: "离职者", state: "disabled" }] }),
    twin: buildTeam({
      agents: [lina, wangqiang, { ...lina, id: "a3", name: "离职者", state: "disabled" }],
      memberships: ["a1", "a2", "a3"].map((agentId) => ({ agentId, groupId: "g1" })),
    }),
    alarm: "agent/disabled-in-roster",
  },
  {
    name: "settings that the platform does not have",
    quiet: buildTeam({
      agents: [{ ...lina, seat: absent, hideOnline: absent, kickedOff: absent }, wangqiang],
    }),
    twin: buildTeam({ agents: [{ ...lina, hideOnline: true }, wangqiang] }),
    alarm: "agent/hidden-flag",
  },
  {
    name: "values that could not be read",
    quiet: buildTeam({
      agents: [{ id: "a1", name: "李娜", ...hidden("agents") }],
      channels: [{ id: "c1", name: "官网", ...hidden("channels") }],
    }),
    twin: buildTeam({ agents: [{ ...lina, capacity: 0 }, wangqiang] }),
    alarm: "agent/service-limit-zero",
  },
];

function hidden(section: "agents" | "channels"): object {
  return Object.fromEntries(MARKABLE_FIELDS[section].map((field) => [field, unreadable("no-permission")]));
}
