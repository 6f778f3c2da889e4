import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { auditSnapshot } from "@/lib/engine/audit";
import { inBoth } from "@/lib/engine/text";
import { ledgerOf } from "@/lib/engine/snapshot";
import { takeSnapshot, testConnection, type RunInput } from "../take-snapshot";
import { startFakePlatform } from "../testing/fake-platform";
import { beijingText, fromBeijing } from "./beijing";
import { meiqia } from "./meiqia";
import { conversation, ENTERPRISE, fakeMeiqia, TOKEN, type FakeEnterprise } from "./testing/fake-meiqia";

/** 19:40:30 in Beijing. */
const NOW = new Date("2026-11-23T11:40:30Z");
const input = (url: string, settings: object = {}): RunInput => ({
  settings: { url, enterpriseId: ENTERPRISE, ...settings },
  credentials: { token: TOKEN },
  allowPrivate: "127.0.0.1",
  now: () => NOW,
  sleep: async () => {},
});

async function taken(enterprise?: FakeEnterprise, settings?: object) {
  const platform = await startFakePlatform(fakeMeiqia(enterprise));
  try {
    const snapshot = await takeSnapshot(meiqia, input(platform.url, settings));
    return { snapshot, requests: platform.requests };
  } finally {
    await platform.close();
  }
}

describe("moments", () => {
  it("are Beijing time without saying so", () => {
    expect(beijingText(NOW)).toBe("2026-11-23 19:40:30");
    expect(fromBeijing("2026-11-23 19:40:30")?.toISOString()).toBe(NOW.toISOString());
    expect(fromBeijing("2026-11-23 19:40:30.622580")?.toISOString()).toBe(NOW.toISOString());
  });

  it.each(["", "2026-11-23", "2026-04-31 00:00:00", "2026-11-23 24:00:01", "2026-11-23T19:40:30Z"])(
    "'%s' is none",
    (text) => expect(fromBeijing(text)).toBeNull(),
  );

  it("come back as they went, whatever the moment", () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 4_000_000_000 }), (seconds) => {
        const at = new Date(seconds * 1000);
        expect(fromBeijing(beijingText(at))).toEqual(at);
      }),
    );
  });
});

describe("requests", () => {
  it("walk back in half days, twenty conversations at a time, with the token in its header", async () => {
    const { requests } = await taken({}, { days: 2 });
    const windows = new Set(
      requests.map(({ query }) => `${query.get("conv_start_from_tm")} to ${query.get("conv_start_to_tm")}`),
    );
    expect([...windows]).toEqual([
      "2026-11-21 19:40:30 to 2026-11-22 07:40:30",
      "2026-11-22 07:40:30 to 2026-11-22 19:40:30",
      "2026-11-22 19:40:30 to 2026-11-23 07:40:30",
      "2026-11-23 07:40:30 to 2026-11-23 19:40:30",
    ]);
    expect(
      requests.filter(({ query }) => query.get("conv_start_from_tm") === "2026-11-23 07:40:30"),
    ).toHaveLength(5);
    expect(new Set(requests.map(({ query }) => query.get("limit")))).toEqual(new Set(["20"]));
    expect(new Set(requests.map(({ headers }) => headers.authorization))).toEqual(
      new Set([`Bearer ${TOKEN}`]),
    );
  });

  it.each([
    [401, "unauthorised"],
    [403, "unauthorised"],
    [404, "not-found"],
    [400, "bad-answer"],
  ])("HTTP %i ends the pull as %s", async (status, code) => {
    const platform = await startFakePlatform(() => ({ status, body: {} }));
    const outcome = await takeSnapshot(meiqia, input(platform.url)).catch((error: unknown) => error);
    await platform.close();
    expect(outcome).toMatchObject({ code });
  });

  it("the test of the connection asks for one conversation", async () => {
    const platform = await startFakePlatform(fakeMeiqia());
    const report = await testConnection(meiqia, input(platform.url)).finally(() => platform.close());
    expect(platform.requests).toHaveLength(1);
    expect(report.sections.filter(({ readable }) => readable)).toEqual([
      { section: "receptionLog", readable: true },
    ]);
  });
});

describe("inference", () => {
  it("is called so, in the lists that are made of it, and never a setting", async () => {
    const { snapshot } = await taken();
    for (const section of ["agents", "groups", "channels"] as const) {
      const entry = ledgerOf(snapshot, section);
      expect(entry).toMatchObject({ status: "partial", reason: "not-offered" });
      expect(inBoth(entry.detail ?? "").zh).toMatch(/^推断，不是平台设置/);
      expect(inBoth(entry.detail ?? "").en).toMatch(/^Inferred, not read from settings/);
    }
    for (const section of ["memberships", "roles", "routing", "hours"] as const) {
      expect(ledgerOf(snapshot, section).status).toBe("unavailable");
    }
    expect(auditSnapshot(snapshot).instant.map(({ verdict }) => verdict)).toEqual(["UNKNOWN", "UNKNOWN"]);
  });

  it("counts what each channel and agent received, who answered late and what nobody answered", async () => {
    const conversations = [
      ...Array.from({ length: 9 }, (_, index) =>
        conversation(index, {
          agent_ID: 1,
          main_channel: "web",
          conv_first_resp_wait_in_secs: 10,
          conv_agent_msg_count: 1,
        }),
      ),
      conversation(9, {
        agent_ID: 1,
        main_channel: "web",
        conv_first_resp_wait_in_secs: "600",
        conv_agent_msg_count: "1",
      }),
      conversation(10, {
        agent_ID: 2,
        main_channel: "wechat",
        conv_agent_msg_count: 0,
        conv_first_resp_wait_in_secs: null,
      }),
      // Still open: nobody has failed to answer it yet.
      conversation(11, {
        agent_ID: 2,
        main_channel: "wechat",
        conv_agent_msg_count: 0,
        conv_end_tm: null,
        conv_first_resp_wait_in_secs: null,
      }),
    ];
    const { snapshot } = await taken({ conversations });
    const log = Object.fromEntries((snapshot.receptionLog ?? []).map(({ id, ...row }) => [id, row]));
    expect(log["agent-1"]).toMatchObject({ conversations: 10, unanswered: 0, firstResponseSeconds: 10 });
    expect(log["channel-wechat"]).toMatchObject({
      conversations: 2,
      unanswered: 1,
      firstResponseSeconds: { $: "absent" },
      from: "2026-11-22T11:40:30.000Z",
      to: "2026-11-23T11:40:30.000Z",
    });
    expect(inBoth(ledgerOf(snapshot, "groups").detail ?? "").zh).toContain("结束时无人答复：分组 0 1");
  });

  it("keeps nothing of customers and of what they wrote", async () => {
    const { snapshot } = await taken();
    expect(JSON.stringify(snapshot)).not.toMatch(/planted-|13800000000|203\.0\.113/);
  });

  it("takes a count that could not be read for no count", async () => {
    const { snapshot } = await taken({ conversations: [conversation(1, { conv_agent_msg_count: "many" })] });
    expect(snapshot.receptionLog?.[0]?.unanswered).toMatchObject({ $: "unreadable" });
  });
});
