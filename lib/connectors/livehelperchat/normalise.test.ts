import { describe, expect, it } from "vitest";
import { SNAPSHOT_FORMAT, Snapshot, ledgerOf } from "@/lib/engine/snapshot";
import { normalise } from "./normalise";
import type { LhcRaw } from "./raw";
import { department, fakeTables, operator, READ_AT } from "./testing/fake-lhc";
import { onlyListed } from "./table-list";

const AT = "2026-11-23T11:40:30.000Z";

function raw(change: Partial<LhcRaw> = {}): LhcRaw {
  return {
    organisation: { id: "site", name: "chat.example", timezone: "Asia/Shanghai" },
    takenAt: AT,
    onlineAt: AT,
    users: { rows: [operator(1), operator(2)], complete: true },
    departments: { rows: [department(1), department(2)], complete: true },
    bots: { rows: [], complete: true },
    userDepartments: null,
    userOnline: { 1: true, 2: true },
    departmentOnline: { 1: true, 2: true },
    tables: fakeTables(),
    tablesUnread: {},
    ...change,
  };
}

const withTables = (more: Record<string, Record<string, unknown>[]>, userdep = {}) =>
  normalise(raw({ tables: fakeTables(userdep, more) }));

describe("normalise", () => {
  it("gives a snapshot the schema accepts", () => {
    const snapshot = Snapshot.parse(normalise(raw()));
    expect(snapshot.format).toBe(SNAPSHOT_FORMAT);
  });

  it("compares signs of life with the moment the table was read", () => {
    const snapshot = normalise(raw());
    expect(ledgerOf(snapshot, "presence").at).toBe(new Date(READ_AT * 1000).toISOString());
    expect(snapshot.presence?.[0]?.lastSeenAt).toBe(new Date((READ_AT - 60) * 1000).toISOString());
  });

  it("does not let one permanent flag speak for the person's other departments", () => {
    const rows = [
      { user_id: 1, dep_id: 1, last_activity: 10, hide_online: 0, ro: 0, always_on: 1 },
      { user_id: 1, dep_id: 2, last_activity: 10, hide_online: 0, ro: 0, always_on: 0 },
    ];
    const [first, second] = withTables({ lh_userdep: rows }).presence ?? [];
    expect(first).toMatchObject({ groupId: "1", sticky: true, countedPresent: true });
    expect(second).toMatchObject({ groupId: "2", sticky: false, countedPresent: { reason: "unrecognised" } });
  });

  it("takes the row that receives more when a membership comes twice", () => {
    const base = { user_id: 1, dep_id: 1, last_activity: READ_AT, hide_online: 0, always_on: 0 };
    const { memberships } = withTables({
      lh_userdep: [
        { ...base, ro: 1 },
        { ...base, ro: 0 },
        { ...base, ro: 1 },
      ],
    });
    expect(memberships).toMatchObject([{ agentId: "1", groupId: "1", mode: "full" }]);
  });

  it("reads department 0 as every department", () => {
    const snapshot = withTables({}, { dep_id: 0 });
    expect(snapshot.memberships?.[0]?.groupId).toBe("*");
    expect(snapshot.presence?.[0]).not.toHaveProperty("groupId");
  });

  it("keeps hours exactly, puts special weekdays in and dates on the site's calendar", () => {
    const open = { mod_start_hour: "900", mod_end_hour: "1730", sad_start_hour: 1000, sad_end_hour: 1800 };
    const departments = { rows: [department(1, { online_hours_active: 1, ...open })], complete: true };
    const custom = [
      {
        id: 1,
        dep_id: 1,
        date_from: 1798646400,
        date_to: 1798819200,
        start_hour: 1000,
        end_hour: 1600,
        repetitiveness: 0,
      },
      {
        id: 2,
        dep_id: 1,
        date_from: 1798732800,
        date_to: 1798732800,
        start_hour: 0,
        end_hour: 0,
        repetitiveness: 0,
      },
      { id: 3, dep_id: 1, date_from: 6, date_to: 6, start_hour: 1100, end_hour: 1500, repetitiveness: 1 },
    ];
    const tables = fakeTables({}, { lh_departament_custom_work_hours: custom });
    const [hours] = normalise(raw({ departments, tables })).hours ?? [];
    expect(hours).toMatchObject({
      enabled: true,
      timezone: { $: "declared", value: "Asia/Shanghai" },
      intervals: [
        { day: 1, start: 540, end: 1050 },
        { day: 6, start: 660, end: 900 },
      ],
      exceptions: [
        { from: "2026-12-31", to: "2027-01-02", closed: false, intervals: [{ start: 600, end: 960 }] },
        { from: "2027-01-01", to: "2027-01-01", closed: true },
      ],
    });
  });

  it("does not guess what a limited grant covers", () => {
    const limited = { role_id: 1, module: "lhchat", function: "use", limitation: "something", type: 0 };
    const { roles } = withTables({ lh_rolefunction: [limited] });
    expect(roles?.[0]?.grants).toMatchObject({
      $: "unreadable",
      reason: "unrecognised",
      detail: "lhchat/use",
    });
  });

  it("names the table a section lacks", () => {
    const { lh_grouprole: _gone, ...tables } = fakeTables();
    const entry = ledgerOf(normalise(raw({ tables })), "roleGroups");
    expect(entry).toMatchObject({ status: "unavailable", reason: "not-collected" });
    expect(entry.detail).toMatchObject({ zh: expect.stringContaining("lh_grouprole") });
  });

  it("counts rows it cannot understand instead of dropping them in silence", () => {
    const snapshot = withTables({ lh_role: [{ id: 1, name: "Operators" }, { id: "one" }] });
    expect(ledgerOf(snapshot, "roles")).toMatchObject({ status: "partial", reason: "unrecognised" });
  });

  it.each([
    ['a:1:{s:14:"online_timeout";d:120;}', 120, "measured"],
    ['a:1:{s:14:"online_timeout";i:60;}', 60, "measured"],
    ['a:1:{s:14:"online_timeout";s:2:"90";}', 90, "measured"],
    ["garbage", 300, "documented"],
  ])("reads the heartbeat time-out from %s", (value, timeoutSeconds, basis) => {
    const { semantics } = withTables({ lh_chat_config: [{ identifier: "sync_sound_settings", value }] });
    expect(semantics.presence).toMatchObject({ timeoutSeconds, basis });
  });

  it("tells a status cache, blocks, keys, hooks, push and changes", () => {
    const snapshot = withTables({
      lh_chat_config: [
        { identifier: "enable_status_cache", value: "1" },
        { identifier: "banned_ip_range", value: "203.0.113.0/24, 198.51.100.*" },
        { identifier: "valid_domains", value: "example.com,shop.example.com" },
      ],
      lh_chat_blocked_user: [{ id: 1, ip: "", nick: "rude", dep_id: 2, expires: READ_AT }],
      lh_abstract_rest_api_key: [
        { id: 7, user_id: 1, active: 0, ip_restrictions: "10.0.0.1, 10.0.0.2", key_sha256_12: "ab12" },
      ],
      lh_incoming_webhook: [{ id: 1, name: "WeChat", identifier: "wx", disabled: 1, dep_id: 1 }],
      lh_webhook: [{ id: 1, name: "CRM", event: "chat.started", disabled: 0 }],
      lh_users_session: [
        {
          id: 3,
          user_id: 1,
          notifications_status: 0,
          error: 0,
          last_error: "",
          updated_on: READ_AT,
          expires_on: 0,
        },
      ],
      lh_notification_op_subscriber: [{ id: 4, user_id: 2, last_error: "410 Gone", utime: READ_AT }],
      lh_audits: [
        {
          id: 5,
          category: "Role",
          object_id: 5,
          message: '{"action":"assign","user_id":1}',
          time: "2026-11-23 11:33:24",
        },
      ],
    });
    Snapshot.parse(snapshot);
    expect(snapshot.cachePolicies).toMatchObject([{ layer: "platform", covers: ["status"] }]);
    expect(snapshot.blocks).toMatchObject([
      { kind: "customer", subject: "rude", channelIds: ["2"] },
      { kind: "ip-range", subject: "203.0.113.0/24" },
      { kind: "ip-range", subject: "198.51.100.*" },
    ]);
    expect(snapshot.channels?.[0]?.allowedOrigins).toEqual(["example.com", "shop.example.com"]);
    expect(snapshot.credentials).toMatchObject([
      { state: "inactive", fingerprint: "ab12", ipAllowlist: ["10.0.0.1", "10.0.0.2"], name: "API key op1" },
    ]);
    expect(snapshot.webhooks).toMatchObject([
      { id: "outgoing-1", enabled: true, events: ["chat.started"] },
      { id: "incoming-1", enabled: false, direction: "incoming" },
    ]);
    expect(snapshot.agentPush).toMatchObject([
      { agentId: "1", enabled: false },
      { agentId: "2", enabled: true },
    ]);
    expect(snapshot.devices?.map(({ pushError }) => pushError)).toEqual(["", "410 Gone"]);
    expect(snapshot.changes).toEqual([
      { id: "5", at: "2026-11-23T11:33:24.000Z", actor: "1", kind: "Role assign", target: "5" },
    ]);
  });

  it("ties a bot to the departments that name it", () => {
    const departments = {
      rows: [department(1, { bot_configuration: '{"bot_id":1}' }), department(2)],
      complete: true,
    };
    const bots = { rows: [{ id: 1, name: "Night helper" }], complete: true };
    expect(normalise(raw({ departments, bots })).bots).toMatchObject([{ id: "1", channelIds: ["1"] }]);
  });

  it("never keeps keys, tokens or secret settings of a tables folder", () => {
    const tables = onlyListed({
      lh_abstract_rest_api_key: { rows: [{ id: 1, user_id: 1, active: 1, api_key: "canary-api-key" }] },
      lh_users_session: { rows: [{ id: 1, user_id: 1, device_token: "canary-token", token: "canary" }] },
      lh_chat_config: { rows: [{ identifier: "mobile_options", value: "canary-fcm" }] },
      lh_users: { rows: [{ id: 1, password: "canary-hash" }] },
    });
    expect(JSON.stringify(tables)).not.toContain("canary");
    expect(tables.lh_abstract_rest_api_key?.rows[0]).toMatchObject({ key_sha256_12: "e3214c483c5b" });
  });
});
