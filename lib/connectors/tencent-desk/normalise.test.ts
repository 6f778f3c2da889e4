import { describe, expect, it } from "vitest";
import { auditSnapshot } from "@/lib/engine/audit";
import { ledgerOf, type SectionName, type Snapshot } from "@/lib/engine/snapshot";
import { absent, unreadable } from "@/lib/engine/value";
import { entrance, member, role, status, weekly, type FakeDeskCompany } from "./testing/fake-desk";
import { takeDesk } from "./testing/take-desk";

const taken = async (company?: FakeDeskCompany) => (await takeDesk(company)).snapshot;
const row = (snapshot: Snapshot, section: SectionName, id: string) =>
  (snapshot[section] as Record<string, unknown>[]).find(
    (one) => one.id === id || one.agentId === id || one.channelId === id,
  );
const ONE = "agent1@example.test";
const SERVICE = "@customer_service_service";

describe("proof", () => {
  const judged = async (company?: FakeDeskCompany) => {
    const { instant, week } = auditSnapshot(await taken(company));
    const proof = instant.find(({ id }) => id === SERVICE);
    const hours = week.find(({ id }) => id === SERVICE)?.hours ?? [];
    return {
      verdict: proof?.verdict,
      text: JSON.stringify(proof),
      proven: hours.filter(({ verdict }) => verdict === "PROVEN"),
    };
  };

  it("names its witnesses for every open hour of a company in order", async () => {
    const { proven } = await judged();
    expect(proven).toHaveLength(7 * 12);
    expect(proven[0]?.witnesses).toEqual([ONE, "agent2@example.test"]);
  });

  it("leaves the present moment open: how many conversations people hold is not told", async () => {
    const { verdict, text } = await judged();
    expect(verdict).toBe("UNKNOWN");
    expect(text).toContain("load");
  });

  it.each<[string, FakeDeskCompany, string]>([
    ["everybody busy", { traces: traces(status("STATUS_NOT_READY")) }, "agent/not-available-on-shift"],
    ["free without a client", { traces: traces(status("STATUS_FREE", [])) }, "agent/stale-connection"],
    ["forced offline", { kickOff: { [ONE]: 1, "agent2@example.test": 1 } }, "agent/forced-offline"],
    [
      "administrators of the site only",
      { members: [member(1, { RoleIDList: [7] }), member(2, { RoleIDList: [7] })] },
      "role/admin-only-in-group",
    ],
    [
      "a custom role without the one permission",
      {
        members: [member(1, { RoleIDList: [101] })],
        roles: [role(101, { PermissionList: ["OTHER"] })],
      },
      "role/no-reception-permission",
    ],
    [
      "a limit of nothing",
      { members: [member(1, { EffectiveReceptionLimit: 0 })] },
      "agent/service-limit-zero",
    ],
    ["a group nobody belongs to", { members: [member(1, { MemberGroupIDList: [12] })] }, "group/no-members"],
    [
      "a group that is gone",
      { entrances: [entrance("service", { AgentGroupId: 99 })] },
      "group/missing-target",
    ],
    [
      "customers choose from nothing",
      { entrances: [entrance("service", { AssignmentStrategy: 1, DisplayGroupsChoices: [] })] },
      "routing/choice-list-empty",
    ],
  ])("%s shuts the entrance", async (_name, company, ruleId) => {
    const { text, verdict } = await judged(company);
    expect(text).toContain(ruleId);
    expect(verdict).toBe("REFUTED");
  });

  it("stays open where a bot decides and no call tells how", async () => {
    const { verdict, proven } = await judged({
      entrances: [entrance("service", { ChatbotDisabled: 0, RobotId: "robot-1" })],
    });
    expect([verdict, proven.length]).toEqual(["UNKNOWN", 0]);
  });
});

const traces = (newest: Record<string, unknown>) =>
  Object.fromEntries([1, 2, 3].map((id) => [`agent${id}@example.test`, [newest]]));

describe("people", () => {
  it("carry the limit that counts, roles, groups and whether they were forced offline", async () => {
    const snapshot = await taken({
      members: [
        member(1, { EffectiveReceptionLimit: 8, MemberReceptionLimit: 8, MemberReceptionLimitEnabled: 1 }),
        member(2, { MemberGroupIDList: [] }),
      ],
      kickOff: { [ONE]: 1 },
    });
    expect(row(snapshot, "agents", ONE)).toMatchObject({
      capacity: 8,
      personalCapacity: 8,
      personalLimitEnabled: true,
      kickedOff: true,
      roleIds: ["5"],
    });
    // Only the lists of groups tell; somebody in none is not thereby fine.
    expect(row(snapshot, "agents", "agent2@example.test")?.kickedOff).toEqual(unreadable("not-offered"));
    expect(snapshot.memberships).toEqual([{ agentId: ONE, groupId: "11" }]);
  });

  it.each([
    ["STATUS_FREE", "online"],
    ["STATUS_NOT_READY", "busy"],
    ["STATUS_REST", "rest"],
    ["STATUS_OFFLINE", "offline"],
    ["STATUS_NEW", unreadable("unrecognised", "STATUS_NEW")],
  ])("%s is %j, by the newest entry whatever the order", async (word, expected) => {
    const older = status("STATUS_REST", ["Web"], 1_795_400_000);
    const newer = status(word, ["Web"], 1_795_433_000);
    for (const trace of [
      [older, newer],
      [newer, older],
    ]) {
      const snapshot = await taken({ traces: { [ONE]: trace } });
      expect(row(snapshot, "presence", ONE)?.status).toEqual(expected);
    }
  });

  it("without any entry in three months have no status rather than one", async () => {
    const snapshot = await taken({ traces: { [ONE]: [] } });
    expect(row(snapshot, "presence", ONE)?.status).toMatchObject({ $: "unreadable" });
  });

  it("are partial when members and groups tell different stories", async () => {
    const { requests: _, snapshot } = await takeDesk();
    expect(ledgerOf(snapshot, "memberships").status).toBe("complete");
    const straddled = await taken({ members: [member(1), member(2, { MemberGroupIDList: [11, 98] })] });
    expect(straddled.memberships).toHaveLength(3);
  });
});

describe("entrances", () => {
  it.each([
    [0, "automatic"],
    [1, "customer-chooses"],
    [2, "callback"],
    [7, unreadable("unrecognised", "7")],
  ])("strategy %i is %j", async (AssignmentStrategy, strategy) => {
    const snapshot = await taken({
      entrances: [entrance("service", { AssignmentStrategy, DisplayGroupsChoices: [11, 12] })],
    });
    expect(row(snapshot, "routing", SERVICE)?.strategy).toEqual(strategy);
  });

  it("read the other spelling of their id too", async () => {
    const { IMAgentUserId: IMAgentUserID, ...rest } = entrance("service");
    const snapshot = await taken({ entrances: [{ ...rest, IMAgentUserID }] });
    expect(snapshot.channels).toMatchObject([{ id: SERVICE, name: "入口 service" }]);
  });

  it.each([0, undefined])("with group %j follow a policy no call tells", async (AgentGroupId) => {
    const snapshot = await taken({ entrances: [entrance("service", { AgentGroupId })] });
    expect(row(snapshot, "routing", SERVICE)?.targets).toEqual(unreadable("not-offered"));
  });

  it.each([
    ["not checked", { Type: 0 }, absent, true],
    ["weekly", weekly("09:00", "11:30", ["Monday"]), [{ day: 1, start: 540, end: 690 }], false],
    ["over midnight", weekly("22:00", "02:00", ["Sunday"]), [{ day: 7, start: 1320, end: 120 }], false],
    ["legal working days", { Type: 2, LegalWorkTime: [] }, unreadable("not-offered"), false],
    ["an unknown day", weekly("09:00", "18:00", ["Mon"]), unreadable("unrecognised"), false],
    ["a new kind", { Type: 5 }, unreadable("unrecognised"), false],
  ])("hours %s", async (_name, WorkTimeConfig, intervals, alwaysOpen) => {
    const snapshot = await taken({ entrances: [entrance("service", { WorkTimeConfig })] });
    expect(row(snapshot, "hours", SERVICE)).toMatchObject({
      intervals,
      alwaysOpen,
      timezone: { $: "declared", value: "Asia/Shanghai" },
    });
  });

  it("tell their four prompts, an empty one as empty", async () => {
    const snapshot = await taken({ entrances: [entrance("service", { NotWorkTimePrompt: "" })] });
    expect(snapshot.autoReplies?.map(({ occasion, text }) => [occasion, text])).toEqual([
      ["handover-failed", "暂无客服在线"],
      ["off-hours", ""],
      ["queueing", "请稍候"],
      ["welcome", "您好"],
    ]);
  });
});

it("says of what no call tells that it could not be read", async () => {
  const snapshot = await taken();
  for (const section of ["agentPush", "cachePolicies", "webhooks", "blocks", "changes"] as const) {
    expect(ledgerOf(snapshot, section)).toMatchObject({ status: "unavailable", reason: "not-offered" });
  }
});
