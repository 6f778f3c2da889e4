import { describe, expect, it } from "vitest";
import { auditSnapshot } from "./audit";
import type { Routing } from "./sections/channels";
import type { Hours } from "./sections/hours";
import { Snapshot } from "./snapshot";
import { buildTeam, lina, receptionRole, wangqiang } from "./testing/build-team";

/** Rules that could not run, by id: none may, whatever the platform holds. */
const broken = (snapshot: Snapshot) =>
  auditSnapshot(snapshot)
    .results.filter(({ reason }) => reason?.en.startsWith("The rule failed to run"))
    .map(({ ruleId, reason }) => `${ruleId}: ${reason?.en}`);

const groups = ["g1", "g2", "g3"].map((id) => ({ id, name: `分组 ${id}`, enabled: true }));
const route = (id: string, target: string): Routing => ({
  id: `t-${id}`,
  channelId: `c-${id}`,
  targets: [{ kind: "group", id }],
  transferTarget: { kind: "group", id: target },
  fallback: "group",
});
const channels = groups.map(({ id }) => ({ id: `c-${id}`, name: id, enabled: true }));

const timetable = (intervals: unknown[]) => ({
  ...buildTeam(),
  hours: [
    {
      id: "h1",
      name: "服务时间",
      purpose: "opening" as const,
      subjects: [{ kind: "channel" as const, id: "c1" }],
      enabled: true,
      intervals: intervals as Hours["intervals"],
    },
  ],
});

describe("a platform's worst", () => {
  it("departments that pass customers round in a circle end in a finding", () => {
    const circle = [route("g1", "g2"), route("g2", "g3"), route("g3", "g1")];
    const snapshot = buildTeam({ groups, channels, routing: circle }, { platform: "livehelperchat" });
    expect(broken(snapshot)).toEqual([]);
    const loop = auditSnapshot(snapshot).results.find(({ ruleId }) => ruleId === "routing/transfer-loop");
    expect(loop?.findings).toHaveLength(3);
  });

  it("a department that passes customers to itself ends too", () => {
    const snapshot = buildTeam(
      { groups, channels, routing: [route("g1", "g1")] },
      { platform: "livehelperchat" },
    );
    expect(broken(snapshot)).toEqual([]);
  });

  it("ten thousand roles held by one person are judged", () => {
    const roles = Array.from({ length: 10_000 }, (_, at) => ({
      ...receptionRole,
      id: `r${at}`,
      name: `角色 ${at}`,
    }));
    const agents = [{ ...lina, roleIds: roles.map(({ id }) => id) }, wangqiang];
    expect(broken(buildTeam({ roles, agents }))).toEqual([]);
  });

  it("ids that lead nowhere are judged", () => {
    const snapshot = buildTeam({
      agents: [{ ...lina, roleIds: ["gone"], roleGroupIds: ["gone"], channelIds: ["gone"] }],
      memberships: [
        { agentId: "gone", groupId: "g1" },
        { agentId: "a1", groupId: "gone" },
      ],
      routing: [{ id: "t1", channelId: "gone", targets: [{ kind: "agent", id: "gone" }] }],
      presence: [{ agentId: "gone", groupId: "gone", status: "online" }],
      bots: [
        { id: "b1", name: "小助手", channelIds: ["gone"], handoverTarget: { kind: "group", id: "gone" } },
      ],
    });
    expect(broken(snapshot)).toEqual([]);
  });

  it("an interval of no length opens nothing", () => {
    const snapshot = Snapshot.parse(timetable([{ day: 1, start: 600, end: 600 }]));
    expect(broken(snapshot)).toEqual([]);
    const hours = auditSnapshot(snapshot).results.find(({ ruleId }) => ruleId === "hours/no-open-interval");
    expect(hours?.verdict).toBe("fail");
  });

  it.each([
    ["25:00", { day: 1, start: 600, end: 1500 }, "end"],
    ["a time before midnight", { day: 1, start: -60, end: 600 }, "start"],
    ["an eighth weekday", { day: 8, start: 0, end: 600 }, "day"],
    ["half a minute", { day: 1, start: 0.5, end: 600 }, "start"],
  ])("%s is refused at its place", (_, interval, field) => {
    const { error } = Snapshot.safeParse(timetable([interval]));
    expect(JSON.stringify(error?.issues)).toContain(`"${field}"`);
  });

  it.each([
    [{ day: 1, start: 600, end: 1500 }],
    [{ day: 1, start: Number.NaN, end: Infinity }],
    [{ day: 0, start: -5, end: 99_999 }],
  ])("and got past the schema by force, crashes nothing: %j", (interval) => {
    expect(broken(timetable([interval]))).toEqual([]);
  });
});
