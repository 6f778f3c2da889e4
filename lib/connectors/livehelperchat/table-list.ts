import { createHash } from "node:crypto";
import type { Table, Tables } from "../tables";

/** Columns read from the database: never a key, a token, a hash or a message. */
export type TableSpec = {
  table: string;
  columns: readonly string[];
  /** SQL for columns that must not leave the database as they are. */
  computed?: Readonly<Record<string, string>>;
  where?: string;
  orderBy?: string;
  limit: number;
};

export const FINGERPRINT = "key_sha256_12";

/** The rows of `lh_chat_config` that say something about reception; others hold secrets. */
export const CONFIG_KEYS = [
  "sync_sound_settings",
  "enable_status_cache",
  "valid_domains",
  "banned_ip_range",
  "customer_company_name",
];

const MANY = 200_000;
const columns = (table: string, names: string, more: Partial<TableSpec> = {}): TableSpec => ({
  table,
  columns: names.split(" "),
  limit: MANY,
  ...more,
});

export const TABLES: readonly TableSpec[] = [
  columns("lh_role", "id name"),
  columns("lh_rolefunction", "role_id module function limitation type"),
  columns("lh_group", "id name disabled required"),
  columns("lh_grouprole", "group_id role_id"),
  columns("lh_groupuser", "group_id user_id"),
  columns(
    "lh_userdep",
    "user_id dep_id last_activity hide_online ro always_on exclude_autoasign exc_indv_autoasign max_chats chat_min_priority chat_max_priority active_chats",
  ),
  columns(
    "lh_departament_custom_work_hours",
    "id dep_id date_from date_to start_hour end_hour repetitiveness",
  ),
  columns("lh_abstract_rest_api_key", "id user_id active ip_restrictions", {
    computed: { [FINGERPRINT]: "substr(sha2(api_key,256),1,12)" },
  }),
  columns(
    "lh_users_session",
    "id user_id device_type notifications_status error last_error updated_on expires_on",
  ),
  columns("lh_notification_op_subscriber", "id user_id device_type status last_error utime"),
  columns("lh_webhook", "id name event disabled status"),
  columns("lh_incoming_webhook", "id name identifier disabled dep_id log_failed_parse"),
  columns("lh_chat_config", "identifier value", {
    where: `identifier in (${CONFIG_KEYS.map((key) => `'${key}'`).join(",")})`,
  }),
  columns("lh_chat_blocked_user", "id ip nick dep_id expires"),
  columns("lh_audits", "id category object_id message", {
    computed: { time: "unix_timestamp(time)" },
    orderBy: "id desc",
    limit: 1000,
  }),
];

/** Keeps the listed columns of rows that came from a folder, and fingerprints keys that should not have been there. */
export function onlyListed(tables: Tables): Tables {
  const kept: Tables = {};
  for (const spec of TABLES) {
    const table = tables[spec.table];
    if (table) kept[spec.table] = { ...table, rows: table.rows.flatMap((row) => keepRow(spec, row)) };
  }
  return kept;
}

function keepRow(spec: TableSpec, row: Table["rows"][number]): Table["rows"] {
  if (spec.table === "lh_chat_config" && !CONFIG_KEYS.includes(String(row.identifier))) return [];
  const names = [...spec.columns, ...Object.keys(spec.computed ?? {})];
  const kept = Object.fromEntries(names.filter((name) => name in row).map((name) => [name, row[name]]));
  if (typeof row.api_key === "string") {
    kept[FINGERPRINT] = createHash("sha256").update(row.api_key).digest("hex").slice(0, 12);
  }
  return [kept];
}
