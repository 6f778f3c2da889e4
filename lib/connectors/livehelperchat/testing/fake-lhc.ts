import type { Tables } from "../../tables";
import type { FakeAnswer } from "../../testing/fake-answer";
import type { Order } from "../../testing/subject";
import type { FakeHandler } from "../../testing/fake-platform";

/** A small site made from the documented shapes: two departments, and operators 1 to `operators`. */
export type FakeSite = {
  operators?: number;
  /** Lists honour `limit` and `offset`; the real ones mostly answer everything at once. */
  paged?: boolean;
  /** Merged into every operator row, department row. */
  operator?: Record<string, unknown>;
  department?: Record<string, unknown>;
  /** What the platform answers about every department and every operator. */
  departmentOnline?: boolean;
  userOnline?: boolean;
  /** In which order lists are handed out. */
  order?: Order;
};

const DAYS = ["mod", "tud", "wed", "thd", "frd", "sad", "sud"];

export function fakeLhc(site: FakeSite = {}): FakeHandler {
  const { order = (all) => all } = site;
  const { operators = 3, paged = false, departmentOnline = true, userOnline = true } = site;
  const lists: Record<string, Record<string, unknown>[]> = {
    getusers: Array.from({ length: operators }, (_, index) => operator(index + 1, site.operator)),
    departments: [department(1, site.department), department(2, site.department)],
    bots: [{ id: 1, name: "Night helper" }],
    user_departments: [department(1, site.department)],
  };
  return ({ path, query, headers }) => {
    const [, call = ""] = /\/restapi\/(\w+)/.exec(path) ?? [];
    if (call === "isonlineuser") return { body: { isonline: userOnline } };
    if (call.startsWith("isonline")) return { body: { isonline: departmentOnline } };
    const rows = lists[call];
    if (!rows) return undefined;
    if (headers.authorization === undefined) return refuse("Authorization header is missing!");
    const offset = Number(query.get("offset"));
    const result = paged ? order(rows).slice(offset, offset + Number(query.get("limit"))) : order(rows);
    return { body: { error: false, result, echo: headers.authorization } };
  };
}

export function refuse(result: string, status = 200): FakeAnswer {
  return { status, body: { error: true, result } };
}

export function operator(id: number, more: Record<string, unknown> = {}): Record<string, unknown> {
  return {
    id,
    username: `op${id}`,
    name: "娜",
    surname: "许",
    email: `op${id}@example.test`,
    disabled: 0,
    hide_online: 0,
    all_departments: 0,
    departments_ids: "1",
    exclude_autoasign: 0,
    max_active_chats: 0,
    always_on: 0,
    time_zone: "",
    ...more,
  };
}

export function department(id: number, more: Record<string, unknown> = {}): Record<string, unknown> {
  const hours = Object.fromEntries(
    DAYS.flatMap((day) => [
      [`${day}_start_hour`, -1],
      [`${day}_end_hour`, -1],
    ]),
  );
  return {
    id,
    name: `Department ${id}`,
    disabled: 0,
    hidden: 0,
    archive: 0,
    dep_offline: 0,
    online_hours_active: 0,
    active_balancing: 1,
    assign_same_language: 0,
    delay_before_assign: 0,
    department_transfer_id: 0,
    pending_max: 0,
    pending_chats_counter: 0,
    active_chats_counter: 0,
    bot_configuration: "",
    ...hours,
    ...more,
  };
}

/** Unix seconds of the moment the tables below were read. */
export const READ_AT = 1_795_434_025;

type Rows = Record<string, Record<string, unknown>[]>;

/** Tables of the same site: every operator in department 1, there a minute ago, with the right to answer. */
export function fakeTables(userdep: Record<string, unknown> = {}, more: Rows = {}): Tables {
  const observedAt = new Date(READ_AT * 1000).toISOString();
  const rows: Rows = {
    lh_role: [{ id: 1, name: "Operators" }],
    lh_rolefunction: [{ role_id: 1, module: "lhchat", function: "use", limitation: "", type: 0 }],
    lh_group: [{ id: 1, name: "Everybody", disabled: 0 }],
    lh_grouprole: [{ group_id: 1, role_id: 1 }],
    lh_groupuser: [1, 2, 3].map((user_id) => ({ group_id: 1, user_id })),
    lh_userdep: [1, 2, 3].map((user_id) => ({
      user_id,
      dep_id: 1,
      last_activity: READ_AT - 60,
      hide_online: 0,
      ro: 0,
      always_on: 0,
      exclude_autoasign: 0,
      exc_indv_autoasign: 0,
      max_chats: 0,
      chat_min_priority: 0,
      chat_max_priority: 0,
      active_chats: 0,
      ...userdep,
    })),
    lh_departament_custom_work_hours: [],
    lh_abstract_rest_api_key: [
      { id: 1, user_id: 1, active: 1, ip_restrictions: "", key_sha256_12: "0123456789ab" },
    ],
    lh_users_session: [],
    lh_notification_op_subscriber: [],
    lh_webhook: [],
    lh_incoming_webhook: [],
    lh_chat_config: [
      { identifier: "sync_sound_settings", value: 'a:1:{s:14:"online_timeout";d:300;}' },
      { identifier: "enable_status_cache", value: "0" },
    ],
    lh_chat_blocked_user: [],
    lh_audits: [],
    ...more,
  };
  return Object.fromEntries(Object.entries(rows).map(([name, table]) => [name, { rows: table, observedAt }]));
}
