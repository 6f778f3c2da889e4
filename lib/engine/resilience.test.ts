import { describe, expect, it } from "vitest";
import { applyEdits } from "./draft/apply";
import type { Edit } from "./draft/edit";
import { Facts } from "./facts";
import { hydrate } from "./hydrate";
import { proveWeek } from "./proof/week";
import { resilienceOf } from "./resilience";
import type { Snapshot } from "./snapshot";
import { buildSnapshot } from "./testing/build-snapshot";
import { receivingCompany } from "./testing/company";
import { absent, type Unreadable, unreadable } from "./value";

type Company = ReturnType<typeof receivingCompany>;

function judge(snapshot: Snapshot) {
  const facts = new Facts(hydrate(snapshot));
  return resilienceOf(facts, proveWeek(facts, Date.parse(snapshot.takenAt)));
}
function companyOf(people: number, change: (company: Company) => void = () => {}): Snapshot {
  const company = receivingCompany();
  for (let at = 2; at <= people; at += 1) {
    company.agents.push({ ...company.agents[0]!, id: `a${at}`, name: `客服${at}`, roleIds: [`r${at}`] });
    company.roles.push({ ...company.roles[0]!, id: `r${at}`, name: `角色${at}` });
    company.groups.push({ ...company.groups[0]!, id: `g${at}`, name: `分组${at}` });
    company.memberships!.push({ agentId: `a${at}`, groupId: `g${at}`, mode: "full" });
  }
  company.routing![0]!.targets = company.groups.map(({ id }) => ({ kind: "group" as const, id }));
  change(company);
  return buildSnapshot(company);
}
const pointsOf = (snapshot: Snapshot) => judge(snapshot).singlePoints.map(({ kind, id }) => `${kind} ${id}`);

describe("resilience", () => {
  it("is nought while everything hangs on one person, who is named with role and group", () => {
    const { channels } = judge(companyOf(1));
    expect(channels[0]).toMatchObject({ level: 0, hours: [168, 0, 0] });
    expect(pointsOf(companyOf(1)).sort()).toEqual(["agents a1", "groups g1", "roles r1"]);
  });

  it("counts the losses survived by people who share nothing", () => {
    expect(judge(companyOf(2)).channels[0]?.level).toBe(1);
    expect(judge(companyOf(3)).channels[0]?.level).toBe(2);
    expect(pointsOf(companyOf(3))).toEqual([]);
  });

  it("finds the role or the group that all of them share", () => {
    const oneRole = companyOf(3, ({ agents }) => agents.forEach((agent) => (agent.roleIds = ["r1"])));
    expect(pointsOf(oneRole)).toEqual(["roles r1"]);
    const oneGroup = companyOf(3, (company) => company.memberships!.forEach((row) => (row.groupId = "g1")));
    expect(pointsOf(oneGroup)).toEqual(["groups g1"]);
  });

  it("sees two groups that fall together, and a second role that would do", () => {
    const inBoth = companyOf(1, (company) => {
      company.groups.push({ ...company.groups[0]!, id: "g9", name: "售后" });
      company.memberships!.push({ agentId: "a1", groupId: "g9", mode: "full" });
      company.routing![0]!.targets = ["g1", "g9"].map((id) => ({ kind: "group" as const, id }));
      company.roles.push({ ...company.roles[0]!, id: "r9", name: "备用" });
      company.agents[0]!.roleIds = ["r1", "r9"];
    });
    expect(pointsOf(inBoth)).toEqual(["agents a1"]);
  });

  it("names the key that carries every channel first", () => {
    const keyed = companyOf(3, (company) => {
      company.channels.push({ ...company.channels[0]!, id: "c2", name: "微信" });
      company.routing!.push({ ...company.routing![0]!, id: "route-c2", channelId: "c2" });
      company.credentials = [
        { id: "key", name: "接口凭证", state: "working", expiresAt: absent, channelIds: ["c1", "c2"] },
      ];
    });
    expect(judge(keyed).singlePoints[0]).toMatchObject({
      kind: "credentials",
      id: "key",
      channels: [
        { id: "c1", hours: 168 },
        { id: "c2", hours: 168 },
      ],
    });
  });

  it("names the hour with the least to spare, the first of those with the fewest people", () => {
    const roster = (id: string, people: string[], [start, end]: [number, number]) => ({
      id,
      name: id,
      purpose: "roster" as const,
      subjects: people.map((one) => ({ kind: "agent" as const, id: one })),
      enabled: true,
      timezone: absent,
      alwaysOpen: false,
      intervals: [{ day: 1, start: start * 60, end: end * 60 }],
      exceptions: [],
    });
    const shifts = companyOf(3, (company) =>
      company.hours!.push(roster("early", ["a1", "a2", "a3"], [0, 9]), roster("late", ["a1", "a2"], [9, 12])),
    );
    expect(judge(shifts).channels[0]).toMatchObject({
      level: 1,
      hours: [0, 3, 9],
      weakest: { hour: 9, people: 2 },
    });
    expect(judge(companyOf(2)).channels[0]?.weakest).toEqual({ hour: 0, people: 2 });
  });

  it("says which carriers could not be read", () => {
    const keyed = (channelIds: string[] | Unreadable) =>
      companyOf(1, (company) => {
        company.credentials = [
          { id: "key", name: "接口凭证", state: "working", expiresAt: absent, channelIds },
        ];
        company.webhooks = [];
      });
    expect(judge(keyed(["c1"])).unread).toEqual(["integrations"]);
    expect(judge(keyed(unreadable("no-permission"))).unread).toEqual(["credentials", "integrations"]);
  });

  it("agrees with taking the object away", () => {
    const snapshot = companyOf(2, ({ agents }) => agents.forEach((agent) => (agent.roleIds = ["r1"])));
    const losses: [string, Edit][] = [
      ["agents a1", { op: "set", section: "agents", key: "a1", field: "state", value: "disabled" }],
      ["groups g2", { op: "set", section: "groups", key: "g2", field: "enabled", value: false }],
      ["roles r1", { op: "set", section: "roles", key: "r1", field: "grants", value: [] }],
    ];
    for (const [name, edit] of losses) {
      const facts = new Facts(hydrate(applyEdits(snapshot, [edit])));
      const proven = proveWeek(facts, Date.parse(snapshot.takenAt))[0]?.hours[10]?.verdict === "PROVEN";
      expect(pointsOf(snapshot).includes(name), name).toBe(!proven);
    }
  });

  it("is not known while no promised hour is received", () => {
    const dark = companyOf(1, ({ channels }) => (channels[0]!.enabled = false));
    expect(judge(dark)).toMatchObject({ channels: [{ level: null }], singlePoints: [] });
  });
});
