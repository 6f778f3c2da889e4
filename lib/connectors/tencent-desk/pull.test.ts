import { describe, expect, it } from "vitest";
import { ledgerOf } from "@/lib/engine/snapshot";
import { testConnection } from "../take-snapshot";
import { startFakePlatform } from "../testing/fake-platform";
import { tencentDesk } from "./tencent-desk";
import { fakeDesk, group, member, SECRET_KEY, signedBy } from "./testing/fake-desk";
import { inputFor, NOW, refusedDesk, takeDesk } from "./testing/take-desk";

describe("requests", () => {
  it("are signed for a day, and never carry the key", async () => {
    const { requests } = await takeDesk();
    for (const { query } of requests) {
      expect(signedBy(query.get("usersig") ?? "")).toMatchObject({
        "TLS.time": Math.floor(NOW.getTime() / 1000),
        "TLS.expire": 86_400,
      });
      expect(query.get("contenttype")).toBe("json");
      expect(Number(query.get("random"))).toBeLessThan(2 ** 32);
    }
    expect(JSON.stringify(requests)).not.toContain(SECRET_KEY);
  });

  it("count members from page 0 and groups from page 1", async () => {
    const { snapshot, requests } = await takeDesk({
      members: Array.from({ length: 130 }, (_, index) => member(index + 1)),
      groups: Array.from({ length: 130 }, (_, index) => group(index + 1)),
      code: { command: "describe_member_status_trace", code: 60010 },
    });
    const pages = (command: string, name: string) =>
      requests
        .filter(({ path }) => path.endsWith(`/${command}`))
        .map(({ body }) => (body as Record<string, unknown>)[name]);
    expect(pages("get_member_list", "PageNum")).toEqual([0, 1]);
    expect(pages("get_member_group_list", "PageNumber")).toEqual([1, 2]);
    expect([snapshot.agents?.length, snapshot.groups?.length]).toEqual([130, 130]);
  });

  it("are spread out: five a second", async () => {
    const { requests, waits } = await takeDesk();
    expect(waits.length).toBe(requests.length - 1);
    expect(Math.max(...waits)).toBeCloseTo((requests.length - 1) * 200);
  });

  it("look back three months only for those who changed nothing this week", async () => {
    const { requests } = await takeDesk({ traces: { "agent2@example.test": [] } });
    const traces = requests
      .filter(({ path }) => path.endsWith("trace"))
      .map(({ body }) => body as { MemberID: string; BeginTime: number; EndTime: number });
    const days = (id: string) =>
      traces
        .filter(({ MemberID }) => MemberID === id)
        .map(({ BeginTime, EndTime }) => (EndTime - BeginTime) / 86_400);
    expect(days("agent1@example.test")).toEqual([7]);
    expect(days("agent2@example.test")).toEqual([7, 89]);
  });
});

describe("error codes, which come with HTTP 200", () => {
  it.each([
    [141000, "invalid-settings"],
    [60006, "invalid-settings"],
    [60012, "invalid-settings"],
    [60010, "forbidden"],
    [60020, "forbidden"],
    [60021, "forbidden"],
    [60004, "unauthorised"],
    [60005, "unauthorised"],
    [70001, "unauthorised"],
    [70009, "unauthorised"],
    [70016, "unauthorised"],
    [70020, "unauthorised"],
    [141004, "bad-answer"],
    [60002, "bad-answer"],
    [99999, "bad-answer"],
    [141009, "rate-limited"],
    [60007, "rate-limited"],
    [60011, "rate-limited"],
    [70050, "rate-limited"],
    [141002, "server-failed"],
  ])("%i ends the pull as %s", async (code, expected) => {
    expect(await refusedDesk({ code: { code } })).toMatchObject({ code: expected });
  });

  it.each([141009, 60011, 141002, 70050, 70001])("%i that passes does no harm", async (code) => {
    const { snapshot } = await takeDesk({ code: { code, times: 1 } });
    expect(snapshot.agents).toHaveLength(3);
  });

  it("70050 is given the minute it asks for", async () => {
    const { waits } = await takeDesk({ code: { code: 70050, times: 1 } });
    expect(waits).toContain(60_000);
  });

  it("60010 on one command leaves its section open and names the account", async () => {
    const { snapshot } = await takeDesk({ code: { command: "get_role_list", code: 60010 } });
    const entry = ledgerOf(snapshot, "roles");
    expect(entry).toMatchObject({ status: "partial", reason: "no-permission" });
    expect(JSON.stringify(entry.detail)).toContain("administrator");
    expect(ledgerOf(snapshot, "agents").status).toBe("complete");
  });
});

describe("the connection test", () => {
  it("asks for one row of each list and says what each opens", async () => {
    const platform = await startFakePlatform(
      fakeDesk({ code: { command: "describe_member_status_trace", code: 60010 } }),
    );
    const report = await testConnection(tencentDesk, inputFor(platform.url)).finally(() => platform.close());
    expect(report.account).toBe("administrator · 1400000000");
    const unread = report.sections.filter(({ readable }) => !readable).map(({ section }) => section);
    expect(unread).toEqual(["presence", "devices"]);
    expect(platform.requests).toHaveLength(5);
  });
});
