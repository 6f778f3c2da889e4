import { afterEach, describe, expect, it } from "vitest";
import { z } from "zod";
import { Facts } from "@/lib/engine/facts";
import { hydrate } from "@/lib/engine/hydrate";
import { proveInstant } from "@/lib/engine/proof/instant";
import { ledgerOf } from "@/lib/engine/snapshot";
import { takeSnapshot, testConnection, type RunInput } from "../take-snapshot";
import { startFakePlatform, type FakeHandler, type FakePlatform } from "../testing/fake-platform";
import { readList } from "./listing";
import { livehelperchat } from "./livehelperchat";
import { fakeLhc, fakeTables, operator, refuse, type FakeSite } from "./testing/fake-lhc";

const KEY = "some-api-key-0123";
let platform: FakePlatform;
afterEach(() => platform.close());

async function serve(handler: FakeHandler): Promise<void> {
  platform = await startFakePlatform(handler);
}

const input = (more: Partial<RunInput> & { path?: string } = {}): RunInput => ({
  settings: { url: `${platform.url}${more.path ?? ""}`, username: "svc.audit" },
  credentials: { apiKey: KEY },
  allowPrivate: "127.0.0.1",
  sleep: async () => {},
  ...more,
});
const take = (more?: Parameters<typeof input>[0]) => takeSnapshot(livehelperchat, input(more));

async function taken(site: FakeSite = {}, more?: Parameters<typeof input>[0]) {
  await serve(fakeLhc(site));
  return take(more);
}

describe("requests", () => {
  it("sends the key as Basic authorization, and never to the open questions", async () => {
    await taken();
    const basic = `Basic ${Buffer.from(`svc.audit:${KEY}`).toString("base64")}`;
    for (const { path, headers } of platform.requests) {
      expect(headers.authorization, path).toBe(path.includes("isonline") ? undefined : basic);
    }
  });

  it("makes only documented read calls, and never marks the account as active", async () => {
    await taken();
    const calls = new Set(platform.requests.map(({ path }) => path.split("/")[2]));
    expect([...calls].sort()).toEqual([
      "bots",
      "departments",
      "getusers",
      "isonline",
      "isonlinedepartment",
      "isonlineuser",
      "user_departments",
    ]);
    expect(platform.requests.some(({ query }) => query.has("update_activity"))).toBe(false);
  });

  it("gives up a list that never ends, and says so", async () => {
    await serve(fakeLhc());
    platform.plant({ fault: "endless-list", path: "/restapi/bots" });
    const snapshot = await take();
    expect(platform.requests.filter(({ path }) => path === "/restapi/bots")).toHaveLength(20);
    expect(ledgerOf(snapshot, "bots")).toMatchObject({ status: "partial", reason: "truncated" });
  });

  it("keeps of a row what is read of it, and nothing else", async () => {
    const row = z.object({ id: z.number(), name: z.string() });
    const rest = { asAccount: async () => ({ result: [operator(7, { name: "娜", api_token: KEY })] }) };
    const { rows } = await readList(rest as never, "getusers", { row });
    expect(rows).toEqual([{ id: 7, name: "娜" }]);
  });

  it("always sends limit and offset with a list", async () => {
    await taken();
    for (const { path, query } of platform.requests.filter(({ headers }) => headers.authorization)) {
      expect([query.get("limit"), query.get("offset")], path).toEqual(["500", "0"]);
    }
  });

  it("does not ask for memberships that a table tells", async () => {
    await taken({}, { tables: fakeTables() });
    expect(platform.requests.map(({ path }) => path)).not.toContain("/restapi/user_departments");
  });

  it.each([
    ["", "/index.php"],
    ["/", "/index.php"],
    ["/index.php", "/index.php"],
    ["/index.php/restapi/", "/index.php"],
    ["/chat", "/chat/index.php"],
    ["/index.php", ""],
  ])("finds the interface from %s at %s", async (path, home) => {
    const inner = fakeLhc();
    await serve((request) => (request.path.startsWith(`${home}/restapi`) ? inner(request) : undefined));
    expect((await take({ path })).agents).toHaveLength(3);
  });

  it("says so when there is no such interface, without ever sending the key", async () => {
    await serve(() => undefined);
    await expect(take()).rejects.toMatchObject({ code: "not-found" });
    await expect(take({ settings: { url: `${platform.url}/?a=b`, username: "x" } })).rejects.toThrow();
    expect(platform.requests.every(({ headers }) => headers.authorization === undefined)).toBe(true);
  });

  it("does not send the key to something that is not Live Helper Chat", async () => {
    await serve(() => ({ body: { hello: "world" } }));
    await expect(take()).rejects.toMatchObject({ code: "bad-answer" });
    expect(platform.requests).toHaveLength(1);
  });
});

describe("refusals", () => {
  it.each([
    ["Authorization failed!", "unauthorised"],
    ["Authorization header is missing!", "unauthorised"],
    ["Rest API IP restrictions applies! 127.0.0.1", "unauthorised"],
    [
      'You do not have permission to use REST API directly. "lhrestapi", "use_direct_logins" is missing!',
      "unauthorised",
    ],
    ["Something nobody documented", "forbidden"],
    ["You do not have permission to list a users. `lhuser`, `userlist` is required.", "forbidden"],
  ])("'%s' stops everything after one call", async (words, code) => {
    for (const status of [200, 400]) {
      const open = fakeLhc();
      await serve((request) => (request.headers.authorization ? refuse(words, status) : open(request)));
      await expect(take()).rejects.toMatchObject({ code });
      expect(platform.requests.filter(({ headers }) => headers.authorization)).toHaveLength(1);
      if (status === 200) await platform.close();
    }
  });

  it("names the missing permission of a single part and goes on", async () => {
    const inner = fakeLhc();
    const words = "You do not have permission. `lhgenericbot`, `use` is required.";
    await serve((request) => (request.path.endsWith("/bots") ? refuse(words, 400) : inner(request)));
    const snapshot = await take();
    expect(ledgerOf(snapshot, "bots")).toMatchObject({ status: "unavailable", reason: "no-permission" });
    const report = await testConnection(livehelperchat, input());
    const bots = report.sections.find(({ section }) => section === "bots");
    expect(bots).toMatchObject({ readable: false, reason: "no-permission" });
    expect(JSON.stringify(bots)).toContain("lhgenericbot/use");
  });

  it("a key that dies during the pull is not tried again", async () => {
    const inner = fakeLhc();
    let asked = 0;
    await serve((request) =>
      request.headers.authorization && ++asked > 4 ? refuse("Authorization failed!") : inner(request),
    );
    await expect(take()).rejects.toMatchObject({ code: "unauthorised" });
    expect(asked).toBe(5);
  });
});

describe("what REST alone can tell", () => {
  it("proves nobody, because roles and kinds of membership are not offered", async () => {
    const snapshot = await taken();
    for (const section of ["roles", "roleGroups", "credentials", "webhooks", "agentPush"] as const) {
      expect(ledgerOf(snapshot, section)).toMatchObject({ status: "unavailable", reason: "not-offered" });
      expect(ledgerOf(snapshot, section).detail).toMatchObject({
        zh: expect.stringContaining("只读数据库账号"),
        en: expect.stringContaining("read-only database account"),
      });
    }
    const [proof] = proveInstant(new Facts(hydrate(snapshot)), Date.parse(snapshot.takenAt));
    expect(proof).toMatchObject({ verdict: "UNKNOWN", platformSaysReceiving: true });
  });

  it("a permanently online person is neither present nor absent", async () => {
    const snapshot = await taken({ operator: { always_on: 1 } });
    const proofs = proveInstant(new Facts(hydrate(snapshot)), Date.parse(snapshot.takenAt));
    const presence = proofs[0]?.candidates[0]?.gates.find(({ gate }) => gate === "presence");
    expect(presence?.state).toBe("unknown");
  });

  it("an operator without an answer is unread, not absent", async () => {
    const inner = fakeLhc();
    await serve((request) => (request.path.endsWith("/isonlineuser/2") ? undefined : inner(request)));
    const snapshot = await take();
    expect(ledgerOf(snapshot, "presence")).toMatchObject({ status: "partial", reason: "request-failed" });
    expect(snapshot.presence?.find(({ agentId }) => agentId === "2")?.countedPresent).toMatchObject({
      $: "unreadable",
    });
  });

  it("accepts numbers that come as text", async () => {
    const texts = Object.fromEntries(
      Object.entries(operator(1)).map(([key, item]) => [key, typeof item === "number" ? String(item) : item]),
    );
    const { id: _id, ...rest } = texts;
    const snapshot = await taken({ operator: rest });
    expect(snapshot.agents?.[0]).toMatchObject({
      state: "active",
      capacity: 0,
      hideOnline: false,
      name: "许娜",
    });
  });

  it("a field an older version lacks is unread", async () => {
    const snapshot = await taken({ operator: { always_on: undefined, disabled: null } });
    expect(snapshot.agents?.[0]).not.toHaveProperty("presenceSticky");
    expect(snapshot.agents?.[0]).not.toHaveProperty("state");
  });
});
