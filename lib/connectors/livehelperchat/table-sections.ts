import type { LedgerEntry } from "@/lib/engine/ledger";
import type { SectionName } from "@/lib/engine/snapshot";
import type { Text } from "@/lib/engine/text";
import type { UnreadableReason } from "@/lib/engine/value";
import type { Table, Tables } from "../tables";
import { TABLES } from "./table-list";

/** Sections REST says nothing about, and the tables each of them needs. */
export const TABLE_SECTIONS = {
  permissions: ["lh_rolefunction"],
  roles: ["lh_role", "lh_rolefunction"],
  roleGroups: ["lh_group", "lh_grouprole", "lh_groupuser"],
  credentials: ["lh_abstract_rest_api_key"],
  webhooks: ["lh_webhook", "lh_incoming_webhook"],
  agentPush: ["lh_users_session", "lh_notification_op_subscriber"],
  devices: ["lh_users_session", "lh_notification_op_subscriber"],
  cachePolicies: ["lh_chat_config"],
  blocks: ["lh_chat_blocked_user", "lh_chat_config"],
  changes: ["lh_audits"],
} as const satisfies Partial<Record<SectionName, readonly string[]>>;

export type TableSection = keyof typeof TABLE_SECTIONS;

export const NOT_OVER_REST: Text = {
  zh: "平台的 REST 接口不提供此项",
  en: "the platform's REST interface does not offer it",
};
export const ADD_DATABASE: Text = {
  zh: "请在数据源设置中添加一个只读数据库账号。",
  en: "Add a read-only database account to the source's settings.",
};

export type Missing = { reason: UnreadableReason; why: Text; remedy: Text };

/** Why a section cannot be read from the second source; null when all its tables are there. */
export function missingTables(
  section: TableSection,
  source: { tables: Tables | null; tablesUnread: Record<string, string> },
): Missing | null {
  const { tables, tablesUnread } = source;
  if (!tables) return { reason: "not-offered", why: NOT_OVER_REST, remedy: ADD_DATABASE };
  const names = TABLE_SECTIONS[section].filter((name) => !tables[name]);
  if (names.length === 0) return null;
  const list = names
    .map((name) => (tablesUnread[name] ? `${name} (${tablesUnread[name]})` : name))
    .join(", ");
  return {
    reason: names.some((name) => tablesUnread[name]) ? "no-permission" : "not-collected",
    why: { zh: `缺少数据表 ${list}`, en: `missing tables: ${list}` },
    remedy: {
      zh: `请授予只读账号对 ${names.join("、")} 的 SELECT 权限，或补上对应的 JSON 文件。`,
      en: `Grant the read-only account SELECT on ${names.join(", ")}, or add the JSON files.`,
    },
  };
}

/** The ledger line of a section that comes from tables. `bad` counts rows that could not be understood. */
export function tableEntry(
  section: TableSection,
  tables: Tables,
  received: number,
  bad: number,
): LedgerEntry {
  const names = TABLE_SECTIONS[section];
  const cut = names.filter((name) => isCut(name, tables[name]));
  const at = tables[names[0]]?.observedAt;
  const entry: LedgerEntry = {
    status: cut.length > 0 || bad > 0 ? "partial" : "complete",
    basis: "observed",
    received,
    requests: names.map((name) => `SELECT ${name}`),
    ...(at !== undefined && { at }),
  };
  if (cut.length > 0) return { ...entry, reason: "truncated", detail: TOO_LONG };
  return bad > 0 ? { ...entry, reason: "unrecognised", detail: unrecognised(bad) } : entry;
}

function isCut(name: string, table: Table | undefined): boolean {
  const spec = TABLES.find((one) => one.table === name);
  return spec !== undefined && (table?.rows.length ?? 0) >= spec.limit;
}

const TOO_LONG: Text = {
  zh: "表过长，只读到最新部分",
  en: "the table is too long; its newest part was read",
};

export function unrecognised(bad: number): Text {
  return { zh: `有 ${bad} 行无法识别`, en: `${bad} rows could not be understood` };
}
