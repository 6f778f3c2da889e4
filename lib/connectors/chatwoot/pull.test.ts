import { afterEach, describe, expect, it } from "vitest";
import { ledgerOf, type SectionName } from "@/lib/engine/snapshot";
import { read } from "@/lib/engine/value";
import { takeSnapshot, testConnection, type RunInput } from "../take-snapshot";
import { startFakePlatform, type FakeHandler, type FakePlatform } from "../testing/fake-platform";
import { chatwoot } from "./chatwoot";
import { agent, audit, fakeChatwoot, inbox, SECRET, TOKEN, type FakeAccount } from "./testing/fake-chatwoot";

let platform: FakePlatform;
afterEach(() => platform.close());

async function serve(handler: FakeHandler): Promise<void> {
  platform = await startFakePlatform(handler);
}
type More = { path?: string; settings?: Record<string, unknown> };
const input = ({ path = "", settings = {} }: More = {}): RunInput => ({
  settings: { url: `${platform.url}${path}`, ...settings },
  credentials: { apiKey: undefined, token: TOKEN },
  allowPrivate: "127.0.0.1",
  sleep: async () => {},
});
const take = (more?: More) => takeSnapshot(chatwoot, input(more));
async function taken(account: FakeAccount = {}, more?: More) {
  await serve(fakeChatwoot(account));
  return take(more);
}

describe("requests", () => {
  it("asks for the profile first, with the token in its own header", async () => {
    await taken();
    expect(platform.requests[0]?.path).toBe("/api/v1/profile");
    expect(new Set(platform.requests.map(({ headers }) => headers.api_access_token))).toEqual(
      new Set([TOKEN]),
    );
  });

  it.each(["", "/", "/app/accounts/1/dashboard", "/app", "/api/v1"])(
    "finds the interface from an address ending in '%s'",
    async (path) => {
      expect((await taken({}, { path })).agents).toHaveLength(2);
    },
  );

  it("finds it under a sub-path", async () => {
    const inner = fakeChatwoot();
    await serve((request) =>
      request.path.startsWith("/chat/") ? inner({ ...request, path: request.path.slice(5) }) : undefined,
    );
    expect((await take({ path: "/chat/" })).agents).toHaveLength(2);
  });

  it("does not ask for policies inbox by inbox when there are none", async () => {
    await taken({ policies: [] });
    expect(platform.requests.some(({ path }) => path.endsWith("/assignment_policy"))).toBe(false);
  });
});

describe("the account", () => {
  const two = [
    { id: 1, name: "客服中心", role: "administrator" },
    { id: 8, name: "Shop", role: "agent" },
  ];

  it("is the only one when none is named", async () => {
    const { organisation } = await taken({}, { settings: { username: undefined, accountId: undefined } });
    expect(organisation).toMatchObject({ name: "客服中心", timezone: "Asia/Shanghai" });
  });

  it.each([1, "1"])("is the one the settings name, as number or text", async (accountId) => {
    expect((await taken({ accounts: two }, { settings: { accountId } })).agents).toHaveLength(2);
  });

  it("must be chosen when there are several, from a list", async () => {
    await serve(fakeChatwoot({ accounts: two }));
    const error = await take().catch((reason: unknown) => reason);
    expect(error).toMatchObject({ code: "invalid-settings" });
    expect((error as { text: { zh: string } }).text.zh).toContain("1（客服中心）、8（Shop）");
  });

  it("names the accounts the token opens when the wanted one is not among them", async () => {
    await serve(fakeChatwoot({ accounts: two }));
    await expect(take({ settings: { accountId: 5 } })).rejects.toMatchObject({
      code: "invalid-settings",
      text: { en: expect.stringContaining("8 (Shop)") },
    });
    expect(platform.requests).toHaveLength(1);
  });

  it("belongs to somebody", async () => {
    await serve(fakeChatwoot({ accounts: [] }));
    await expect(take()).rejects.toMatchObject({ code: "forbidden" });
  });

  it.each(["abc", "1/../2", -1, 1.5])("cannot be called %s", async (accountId) => {
    await serve(fakeChatwoot());
    await expect(take({ settings: { accountId } })).rejects.toMatchObject({ code: "invalid-settings" });
    expect(platform.requests).toHaveLength(0);
  });
});

describe("refusals", () => {
  const answering = (path: string, status: number): FakeHandler => {
    const inner = fakeChatwoot({ auditLogs: [audit(1)] });
    return (request) => (request.path.endsWith(path) ? { status, body: { error: "no" } } : inner(request));
  };

  it.each([
    ["/profile", 401, "unauthorised"],
    ["/profile", 404, "not-found"],
    ["/agents", 401, "forbidden"],
    ["/inboxes", 403, "forbidden"],
    ["/inboxes", 404, "not-found"],
    ["/teams", 400, "bad-answer"],
  ])("%s with %i ends the pull as %s", async (path, status, code) => {
    await serve(answering(path, status));
    await expect(take()).rejects.toMatchObject({ code });
  });

  it("something that is not Chatwoot gets no second call", async () => {
    await serve(() => ({ body: { hello: "world" } }));
    await expect(take()).rejects.toMatchObject({ code: "bad-answer" });
    expect(platform.requests).toHaveLength(1);
  });

  it.each<[string, number, SectionName, string]>([
    ["/custom_roles", 401, "roles", "partial"],
    ["/custom_roles", 404, "roles", "complete"],
    ["/automation_rules", 401, "automationRules", "unavailable"],
    ["/automation_rules", 404, "automationRules", "unavailable"],
    ["/integrations/apps", 403, "integrations", "unavailable"],
    ["/integrations/apps", 403, "bots", "partial"],
    ["/agent_bots", 401, "bots", "partial"],
    ["/inboxes/1/agent_bot", 404, "bots", "complete"],
    ["/inboxes/1/agent_bot", 401, "bots", "partial"],
    ["/inbox_members/1", 401, "memberships", "partial"],
    ["/inbox_members/1", 401, "channelLoad", "partial"],
    ["/teams", 401, "groups", "partial"],
    ["/teams", 401, "memberships", "partial"],
    ["/notification_settings", 404, "agentPush", "absent"],
    ["/notification_settings", 401, "agentPush", "unavailable"],
    ["/audit_logs", 404, "changes", "absent"],
    ["/audit_logs", 422, "changes", "absent"],
    ["/audit_logs", 401, "changes", "unavailable"],
  ])("%s with %i leaves %s %s", async (path, status, section, expected) => {
    await serve(answering(path, status));
    expect(ledgerOf(await take(), section).status).toBe(expected);
  });

  it("a capacity policy that may not be read leaves every limit unknown, one that does not exist leaves none", async () => {
    await serve(answering("/agent_capacity_policies", 401));
    const refused = (await take()).agents ?? [];
    expect(refused.map(({ capacity }) => read(capacity).state)).toEqual(["unreadable", "unreadable"]);
    await platform.close();
    const none = (await taken()).agents ?? [];
    expect(none.map(({ capacity }) => read(capacity).state)).toEqual(["absent", "absent"]);
  });

  it("rows that make no sense are counted, not believed", async () => {
    const { ledger, agents } = await taken({ agents: [agent(1), { name: "no id" }] });
    expect(agents).toHaveLength(1);
    expect(ledger.agents).toMatchObject({ status: "partial", reason: "unrecognised" });
  });
});

describe("a token without administrator rights", () => {
  const account: FakeAccount = {
    role: "agent",
    inboxes: [inbox(1), inbox(2)],
    members: { 1: [1], 2: [2] },
    auditLogs: [audit(1)],
  };

  it("leaves every list of inboxes partial, says why and what to do", async () => {
    const snapshot = await taken(account);
    expect(snapshot.channels).toHaveLength(1);
    for (const section of ["channels", "routing", "hours", "groups", "memberships", "bots"] as const) {
      const { status, reason, detail } = ledgerOf(snapshot, section);
      expect({ status, reason }, section).toEqual({ status: "partial", reason: "no-permission" });
      expect(detail, section).toEqual({
        zh: expect.stringContaining("管理员"),
        en: expect.stringContaining("administrator"),
      });
    }
    expect(ledgerOf(snapshot, "agents").status).toBe("complete");
    expect(snapshot.agents?.map(({ capacity }) => read(capacity).state)).toEqual([
      "unreadable",
      "unreadable",
    ]);
  });

  it("does not ask for what only administrators may read", async () => {
    const snapshot = await taken(account);
    for (const section of ["webhooks", "changes"] as const) {
      expect(ledgerOf(snapshot, section)).toMatchObject({ status: "unavailable", reason: "no-permission" });
      expect(snapshot[section]).toBeUndefined();
    }
    expect(platform.requests.some(({ path }) => /webhooks|audit_logs/.test(path))).toBe(false);
  });

  it("shows in the credential and in the connection test", async () => {
    await serve(fakeChatwoot(account));
    expect((await take()).credentials).toMatchObject([{ adminRights: false, needsAdminRights: true }]);
    const report = await testConnection(chatwoot, input());
    const unread = report.sections.filter(({ readable }) => !readable).map(({ section }) => section);
    expect(unread).toEqual(expect.arrayContaining(["channels", "routing", "webhooks", "changes"]));
    expect(unread).not.toContain("agents");
  });
});

describe("the connection test", () => {
  it("tells an administrator's token what it opens, list by list", async () => {
    await serve(fakeChatwoot({ auditLogs: null, notifications: null }));
    const report = await testConnection(chatwoot, input());
    expect(report.account).toBe("agent1@example.test");
    const unread = report.sections.filter(({ readable }) => !readable);
    expect(unread).toMatchObject([
      { section: "agentPush", reason: "not-offered" },
      { section: "changes", reason: "not-offered" },
    ]);
  });
});

describe("secrets", () => {
  const account: FakeAccount = {
    inboxes: [
      inbox(1),
      inbox(2, {
        channel_type: "Channel::Api",
        webhook_url: `https://user:${SECRET}@crm.example/in?key=${SECRET}&v=2`,
      }),
    ],
    inboxBots: {
      1: { id: 5, name: "Helper", outgoing_url: `https://bot.example/?t=${SECRET}`, access_token: SECRET },
    },
    agentBots: [{ id: 5, name: "Helper", outgoing_url: "https://bot.example/", access_token: SECRET }],
    webhooks: [{ id: 3, name: "CRM", url: `https://crm.example/hook?token=${SECRET}`, subscriptions: [] }],
    apps: [
      {
        id: "dialogflow",
        name: "Dialogflow",
        enabled: true,
        hooks: [
          {
            id: 9,
            app_id: "dialogflow",
            status: true,
            inbox: { id: 1, name: "Inbox 1" },
            settings: { credentials: SECRET },
            reference_id: SECRET,
          },
        ],
      },
    ],
    rules: [
      {
        id: 1,
        name: "Hook",
        event_name: "message_created",
        active: true,
        conditions: [{ attribute_key: "content", filter_operator: "contains", values: [SECRET] }],
        actions: [{ action_name: "send_webhook_event", action_params: [`https://crm.example/${SECRET}`] }],
      },
    ],
    auditLogs: [audit(1)],
  };

  it("are dropped at the moment of reading, before anything is made of the answers", async () => {
    await serve(fakeChatwoot(account));
    let raw: unknown;
    const watched = {
      ...chatwoot,
      normalise: (read: never) => {
        raw = read;
        return chatwoot.normalise(read);
      },
    };
    const snapshot = await takeSnapshot(watched, input());
    expect(JSON.stringify(raw)).toContain("crm.example");
    for (const seen of [raw, snapshot]) {
      expect(JSON.stringify(seen)).not.toContain(SECRET);
      expect(JSON.stringify(seen)).not.toContain(TOKEN);
    }
  });

  it("leave an address that still tells whether it can be guessed, and whether its secret changed", async () => {
    const { webhooks = [] } = await taken(account);
    const urls = Object.fromEntries(webhooks.map(({ id, url }) => [id, url]));
    expect(urls["webhook-3"]).toMatch(/^https:\/\/crm\.example\/hook\?token=fingerprint-[0-9a-f]{12}$/);
    expect(urls["inbox-2"]).toMatch(
      /^https:\/\/redacted@crm\.example\/in\?key=fingerprint-[0-9a-f]{12}&v=redacted$/,
    );
  });

  it("leave a fingerprint of the token in use", async () => {
    const { credentials } = await taken();
    expect(credentials).toMatchObject([
      { ownerAgentId: "1", adminRights: true, fingerprint: expect.stringMatching(/^[0-9a-f]{12}$/) },
    ]);
  });
});
