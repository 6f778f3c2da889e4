import { afterEach, describe, expect, it } from "vitest";
import { takeSnapshot } from "../take-snapshot";
import { startFakePlatform, type FakePlatform } from "../testing/fake-platform";
import { ledgerOf } from "@/lib/engine/snapshot";
import { chatwoot } from "./chatwoot";
import { withoutSecrets } from "../fields";
import {
  agent,
  audit,
  fakeChatwoot,
  inbox,
  rule,
  TOKEN,
  workingHours,
  type FakeAccount,
} from "./testing/fake-chatwoot";

let platform: FakePlatform | undefined;
afterEach(() => platform?.close());

async function taken(account: FakeAccount = {}) {
  platform = await startFakePlatform(fakeChatwoot(account));
  return takeSnapshot(chatwoot, {
    settings: { url: platform.url },
    credentials: { token: TOKEN },
    allowPrivate: "127.0.0.1",
    sleep: async () => {},
  });
}
const absent = { $: "absent" };

describe("channels", () => {
  it.each([
    ["Channel::WebWidget", undefined, "website"],
    ["Channel::Api", undefined, "api"],
    ["Channel::Whatsapp", undefined, "whatsapp"],
    ["Channel::TwilioSms", "sms", "sms"],
    ["Channel::TwilioSms", "whatsapp", "whatsapp"],
    ["Channel::Line", undefined, "line"],
  ])("%s (%s) is %s", async (channel_type, medium, kind) => {
    const { channels } = await taken({ inboxes: [inbox(1, { channel_type, medium })] });
    expect(channels?.[0]?.kind).toBe(kind);
  });

  it("a type nobody knows is not guessed", async () => {
    const { channels } = await taken({ inboxes: [inbox(1, { channel_type: "Channel::Pigeon" })] });
    expect(channels?.[0]?.kind).toMatchObject({ $: "unreadable", reason: "unrecognised" });
  });

  it.each([
    ["Channel::WebWidget", {}, "not-needed"],
    ["Channel::Email", { provider: null }, "not-needed"],
    ["Channel::Email", { provider: "microsoft" }, { $: "unreadable", reason: "not-offered" }],
    ["Channel::Telegram", {}, absent],
    ["Channel::FacebookPage", { reauthorization_required: false }, "authorised"],
    ["Channel::Whatsapp", {}, { $: "unreadable", reason: "not-offered" }],
  ])("%s with %j is authorised: %j", async (channel_type, more, expected) => {
    const { channels } = await taken({ inboxes: [inbox(1, { channel_type, ...more })] });
    expect(channels?.[0]?.authorisation).toEqual(expected);
  });

  it.each([
    ["", absent],
    [null, absent],
    ["shop.example, *.shop.example\nblog.example", ["shop.example", "*.shop.example", "blog.example"]],
    [undefined, { $: "unreadable", reason: "not-offered" }],
  ])("allowed domains %j become %j", async (allowed_domains, expected) => {
    const { channels } = await taken({ inboxes: [inbox(1, { allowed_domains })] });
    expect(channels?.[0]?.allowedOrigins).toEqual(expected);
  });
});

describe("hours", () => {
  const week = async (working_hours: unknown) =>
    (await taken({ inboxes: [inbox(1, { working_hours })] })).hours?.[0]?.intervals;

  it("put Sunday last and keep each day's stretch", async () => {
    const rows = workingHours();
    rows[0] = { ...rows[0], closed_all_day: false, open_hour: 10, close_hour: 12, close_minutes: 30 };
    rows[6] = { ...rows[6], closed_all_day: false, open_all_day: true };
    expect(await week(rows)).toEqual([
      ...[1, 2, 3, 4, 5].map((day) => ({ day, start: 540, end: 1020 })),
      { day: 6, start: 0, end: 1440 },
      { day: 7, start: 600, end: 750 },
    ]);
  });

  it.each([
    ["a missing day", workingHours().slice(1)],
    ["a day that closes before it opens", workingHours({ open_hour: 18, closed_all_day: false })],
    ["hours that are missing", workingHours({ open_hour: null, closed_all_day: false })],
    ["another shape", { mon: "9-17" }],
    ["nothing", undefined],
  ])("%s is not a closed week", async (_case, rows) => {
    expect(await week(rows)).toMatchObject({ $: "unreadable", reason: "unrecognised" });
  });
});

describe("limits", () => {
  it("keep the smaller of inbox and policy for each inbox, and the smallest for the person", async () => {
    const limited = (id: number, max_assignment_limit?: number, more = {}) =>
      inbox(id, { auto_assignment_config: { max_assignment_limit }, ...more });
    const { agents, memberships } = await taken({
      inboxes: [limited(1, 10), limited(2), limited(3, 2, { enable_auto_assignment: false })],
      members: { 1: [1, 2], 2: [1, 2], 3: [1, 2] },
      capacityPolicies: [
        {
          id: 4,
          inbox_capacity_limits: [
            { inbox_id: 1, conversation_limit: 6 },
            { inbox_id: 2, conversation_limit: 0 },
          ],
        },
      ],
      capacityUsers: { 4: [2] },
    });
    expect(agents?.map(({ capacity }) => capacity)).toEqual([10, 6]);
    const of = (agentId: string) => memberships?.filter((row) => row.agentId === agentId);
    expect(of("1")).toMatchObject([{ capacity: 10 }, { capacity: absent }, { capacity: absent }]);
    expect(of("2")).toMatchObject([
      { capacity: 6 },
      { capacity: 0, excludedFromAssignment: true },
      { capacity: absent },
    ]);
  });

  it("a policy that makes no sense leaves them unknown", async () => {
    const { agents } = await taken({
      capacityPolicies: [{ id: 4, inbox_capacity_limits: [{ inbox_id: 1 }] }],
    });
    expect(agents?.[0]?.capacity).toMatchObject({ $: "unreadable", reason: "unrecognised" });
  });
});

describe("roles", () => {
  it("a custom role stands in for an agent's rights, never for an administrator's", async () => {
    const { agents, roles } = await taken({
      agents: [
        agent(1, { role: "administrator", custom_role_id: 7 }),
        agent(2, { custom_role_id: 7 }),
        agent(3),
      ],
      customRoles: [{ id: 7, name: "Night", permissions: ["conversation_manage", "brand_new_word"] }],
    });
    expect(agents?.map(({ roleIds }) => roleIds)).toEqual([["administrator"], ["custom-7"], ["agent"]]);
    expect(roles?.filter(({ builtin }) => builtin === true)).toHaveLength(2);
    expect(roles?.find(({ id }) => id === "custom-7")?.grants).toEqual([
      { permission: "conversation_manage", effect: "allow" },
      { permission: "brand_new_word", effect: "allow" },
    ]);
  });
});

describe("automation rules", () => {
  const inboxIs = (values: unknown[], query_operator: string | null = null) => ({
    conditions: [
      { attribute_key: "inbox_id", filter_operator: "equal_to", values, query_operator },
      { attribute_key: "status", filter_operator: "equal_to", values: ["open"], query_operator: null },
    ],
  });

  it.each([
    [["1", 2], "and", ["1", "2"]],
    [[{ id: 3, name: "Shop" }], "AND", ["3"]],
    [["1"], "or", absent],
    [[], null, absent],
  ])("of inbox %j joined by %s meet %j", async (values, joined, expected) => {
    const { automationRules } = await taken({ rules: [rule(1, "add_label", [], inboxIs(values, joined))] });
    expect(automationRules?.[0]?.channelIds).toEqual(expected);
  });

  it("that are off do not tell why", async () => {
    const { automationRules } = await taken({ rules: [rule(1, "add_label", [], { active: false })] });
    expect(automationRules?.[0]?.disabledByErrors).toMatchObject({ $: "unreadable" });
  });
});

describe("audit logs", () => {
  it("keep who, when and what, and no value", async () => {
    const { changes } = await taken({
      auditLogs: [audit(1), audit(2, { created_at: "2026-11-23T11:40:30Z" })],
    });
    expect(changes).toEqual([
      {
        id: "1",
        at: "2026-11-23T11:39:59.000Z",
        actor: "agent1@example.test",
        kind: "Inbox update",
        target: "1",
      },
      {
        id: "2",
        at: "2026-11-23T11:40:30.000Z",
        actor: "agent1@example.test",
        kind: "Inbox update",
        target: "2",
      },
    ]);
  });

  it("empty may mean switched off, and is no proof that nothing changed", async () => {
    expect(ledgerOf(await taken({ auditLogs: [] }), "changes")).toMatchObject({
      status: "unavailable",
      reason: "not-offered",
    });
  });

  it("stop at the newest ones of a long log, and say so", async () => {
    const auditLogs = Array.from({ length: 1000 }, (_, index) => audit(index + 1));
    const snapshot = await taken({ auditLogs });
    expect(snapshot.changes).toHaveLength(900);
    expect(ledgerOf(snapshot, "changes")).toMatchObject({
      status: "partial",
      reason: "truncated",
      announced: 1000,
    });
  });
});

describe("addresses", () => {
  it.each([
    ["https://crm.example/in", "https://crm.example/in"],
    ["https://user:pass@crm.example/in", "https://redacted@crm.example/in"],
    ["https://crm.example/in?v=2&debug#part", "https://crm.example/in?v=redacted&redacted"],
    ["not an address", "not an address"],
    ["", ""],
  ])("%s is kept as %s", (url, expected) => {
    expect(withoutSecrets(url)).toBe(expected);
  });
});
