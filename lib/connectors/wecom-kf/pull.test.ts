import { describe, expect, it } from "vitest";
import { ledgerOf } from "@/lib/engine/snapshot";
import { takeSnapshot, testConnection } from "../take-snapshot";
import { startFakePlatform } from "../testing/fake-platform";
import { account, fakeWecom, fromCustomer, TOKEN, type FakeWecomCompany } from "./testing/fake-wecom";
import { inputFor, NOW, takeWecom } from "./testing/take-wecom";
import { wecomKf } from "./wecom-kf";

const refused = (company: FakeWecomCompany) => takeWecom(company).catch((error: unknown) => error);
const tokensAsked = (requests: readonly { path: string }[]) =>
  requests.filter(({ path }) => path === "/cgi-bin/gettoken").length;

describe("the token", () => {
  it("is asked for once, however many calls are under way, and sent with each", async () => {
    const accounts = Array.from({ length: 12 }, (_, index) => account(`wk-${index}`));
    const { requests } = await takeWecom({ accounts });
    expect(tokensAsked(requests)).toBe(1);
    const used = requests.flatMap(({ query }) => query.get("access_token") ?? []);
    expect(new Set(used)).toEqual(new Set([`${TOKEN}-1`]));
    expect(used.length).toBe(requests.length - 1);
  });

  it("is asked for again when it ended, as its lifetime said", async () => {
    let at = NOW.getTime();
    const now = () => new Date((at += 40_000));
    const { requests } = await takeWecom({ expiresIn: 120 }, { now });
    expect(tokensAsked(requests)).toBeGreaterThan(2);
  });

  it.each([40014, 42001])("is asked for once more when the platform ended it early (%i)", async (code) => {
    const { requests, snapshot } = await takeWecom({ code: { call: "kf/account/list", code, times: 1 } });
    expect(tokensAsked(requests)).toBe(2);
    expect(snapshot.channels).toHaveLength(2);
    const outcome = await refused({ code: { call: "kf/account/list", code } });
    expect(outcome).toMatchObject({ code: "unauthorised" });
  });
});

describe("error codes, which come with HTTP 200", () => {
  it.each([
    [40001, "unauthorised"],
    [40091, "unauthorised"],
    [40013, "invalid-settings"],
    [60020, "forbidden"],
    [48002, "forbidden"],
    [95011, "forbidden"],
    [41001, "bad-answer"],
    [12345, "bad-answer"],
    [45009, "rate-limited"],
    [45033, "rate-limited"],
    [-1, "server-failed"],
  ])("%i ends the pull as %s", async (code, expected) => {
    const call = code === 48002 ? "kf/account/list" : undefined;
    expect(await refused({ code: { call, code } })).toMatchObject({ code: expected });
  });

  it.each([
    [-1, undefined],
    [45009, 60_000],
  ])("%i that passes does no harm", async (code, wait) => {
    const { snapshot, waits } = await takeWecom({ code: { code, times: 1 } });
    expect(snapshot.channels).toHaveLength(2);
    if (wait) expect(waits).toContain(wait);
  });

  it("limited messages cost the evidence and nothing else", async () => {
    const { snapshot } = await takeWecom({ code: { call: "kf/sync_msg", code: 45009 } });
    expect(ledgerOf(snapshot, "receptionLog")).toMatchObject({
      status: "unavailable",
      reason: "request-failed",
    });
    expect(ledgerOf(snapshot, "channelLoad").status).toBe("partial");
    expect(ledgerOf(snapshot, "agents").status).toBe("complete");
  });

  it("an account that is gone leaves its section partial", async () => {
    const { snapshot } = await takeWecom({ code: { call: "kf/servicer/list", code: 95000, times: 1 } });
    expect(ledgerOf(snapshot, "memberships")).toMatchObject({ status: "partial", reason: "not-offered" });
  });

  it("95018 on a session is reported, not fatal", async () => {
    const { snapshot } = await takeWecom({ code: { call: "kf/service_state/get", code: 95018 } });
    const entry = ledgerOf(snapshot, "channelLoad");
    expect(entry.status).toBe("partial");
    expect(JSON.stringify(entry.detail)).toContain("95018");
  });
});

describe("messages", () => {
  it("are read to their end, whatever a page holds, and leave nothing of what people wrote", async () => {
    const rows = Array.from({ length: 7 }, (_, index) => fromCustomer(`m-${index}`));
    let raw: unknown;
    const watched = {
      ...wecomKf,
      normalise: (read: never) => {
        raw = read;
        return wecomKf.normalise(read);
      },
    };
    const platform = await startFakePlatform(fakeWecom({ messages: { "wk-service": rows }, pageSize: 3 }));
    const snapshot = await takeSnapshot(watched, inputFor(platform.url)).finally(() => platform.close());
    const pages = platform.requests.filter(
      ({ path, body }) =>
        path.endsWith("sync_msg") && (body as { open_kfid: string }).open_kfid === "wk-service",
    );
    expect(pages.map(({ body }) => (body as { cursor: string }).cursor)).toEqual(["", "3", "6"]);
    for (const seen of [raw, snapshot]) expect(JSON.stringify(seen)).not.toContain("planted-words");
    expect(JSON.stringify(snapshot)).not.toContain(TOKEN);
    // Of customers not even the id reaches the snapshot.
    expect(JSON.stringify(snapshot)).not.toContain("wm-customer");
  });
});

it("tests the connection with three calls and says what has to be declared", async () => {
  const platform = await startFakePlatform(fakeWecom());
  const report = await testConnection(wecomKf, inputFor(platform.url)).finally(() => platform.close());
  expect(platform.requests.map(({ path }) => path)).toEqual([
    "/cgi-bin/gettoken",
    "/cgi-bin/kf/account/list",
    "/cgi-bin/kf/servicer/list",
  ]);
  const unread = report.sections.filter(({ readable }) => !readable).map(({ section }) => section);
  expect(unread).toEqual(["hours", "bots", "autoReplies", "agentPush"]);
});
