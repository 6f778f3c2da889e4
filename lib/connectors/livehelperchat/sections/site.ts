import type { CachePolicy, Block } from "@/lib/engine/sections/devices";
import type { Bot } from "@/lib/engine/sections/channels";
import type { Change } from "@/lib/engine/sections/replies";
import { absent, unreadable } from "@/lib/engine/value";
import type { LhcRaw } from "../raw";
import { AuditRow, BlockedRow, BotRow, ConfigRow, DepartmentRow, parseRows } from "../rows";
import type { Section } from "../../section";
import { fromTables, instant, restEntry, type TableReader } from "../section";

/** Settings of the site, what it keeps out and what it wrote down about changes. */
function configOf(table: TableReader, identifier: string): string | undefined {
  return table.rows("lh_chat_config", ConfigRow).find((row) => row.identifier === identifier)?.value;
}

/** The heartbeat time-out stands in PHP-serialised settings of which nothing else is wanted. */
export function onlineTimeout(raw: LhcRaw): number | undefined {
  const rows = parseRows(ConfigRow, raw.tables?.lh_chat_config?.rows ?? []).rows;
  const settings = rows.find((row) => row.identifier === "sync_sound_settings")?.value ?? "";
  const [, number, text] = /"online_timeout";(?:[id]:(\d+)|s:\d+:"(\d+)")/.exec(settings) ?? [];
  const seconds = Number(number ?? text);
  return seconds > 0 ? seconds : undefined;
}

const STATUS_CACHE: CachePolicy = {
  id: "enable_status_cache",
  name: "enable_status_cache",
  layer: "platform",
  covers: ["status"],
};
const CACHE_FIELDS = {
  sizeMb: absent,
  channelIds: absent,
  ttlSeconds: unreadable("not-offered"),
  invalidation: unreadable("not-offered"),
  state: unreadable("not-offered"),
  lastCleanedAt: unreadable("not-offered"),
};

export function cacheSection(raw: LhcRaw): Section<"cachePolicies"> {
  const build = (table: TableReader) =>
    configOf(table, "enable_status_cache") === "1" ? [STATUS_CACHE] : [];
  return fromTables("cachePolicies", raw, build, CACHE_FIELDS);
}

export function blocksSection(raw: LhcRaw): Section<"blocks"> {
  return fromTables(
    "blocks",
    raw,
    (table) => [
      ...table.rows("lh_chat_blocked_user", BlockedRow).map((row): Block => ({
        id: row.id,
        kind: row.ip ? "ip" : "customer",
        subject: row.ip || row.nick || undefined,
        until: row.expires ? instant(row.expires) : absent,
        channelIds: row.dep_id === "0" ? absent : [row.dep_id],
      })),
      ...(configOf(table, "banned_ip_range") ?? "")
        .split(",")
        .map((range) => range.trim())
        .filter(Boolean)
        .map((subject): Block => ({
          id: `range-${subject}`,
          kind: "ip-range",
          subject,
          until: absent,
          channelIds: absent,
        })),
    ],
    { threshold: absent, lastHitAt: unreadable("not-offered") },
  );
}

export function changesSection(raw: LhcRaw): Section<"changes"> {
  return fromTables("changes", raw, (table) =>
    table.rows("lh_audits", AuditRow).flatMap((row): Change[] => {
      const at = changedAt(row.time);
      if (at === null) return [];
      const { action, user_id: actor } = parseMessage(row.message);
      return [
        {
          id: row.id,
          at,
          actor: actor === undefined ? unreadable("not-offered") : String(actor),
          kind: [row.category, action].filter(Boolean).join(" ") || "change",
          target: row.object_id === undefined ? undefined : String(row.object_id),
        },
      ];
    }),
  );
}

/** Rows of a folder carry the database's wall clock, which servers keep in UTC; the database account reads seconds. */
function changedAt(time: number | string): string | null {
  if (typeof time === "number") return instant(time);
  const parsed = Date.parse(
    /^\d{4}-\d\d-\d\d \d\d:\d\d:\d\d$/.test(time) ? `${time.replace(" ", "T")}Z` : time,
  );
  return Number.isNaN(parsed) ? null : new Date(parsed).toISOString();
}

/** Who acted stands inside the message; nothing else of it is kept. */
function parseMessage(message: string | undefined): { action?: string; user_id?: number } {
  try {
    const { action, user_id } = JSON.parse(message ?? "") as { action?: unknown; user_id?: unknown };
    return {
      ...(typeof action === "string" && { action }),
      ...(typeof user_id === "number" && { user_id }),
    };
  } catch {
    return {};
  }
}

const BOT_FIELDS = {
  enabled: absent,
  handover: unreadable("not-offered"),
  handoverTarget: unreadable("not-offered"),
  handoverTimeoutSeconds: unreadable("not-offered"),
  keepsPending: unreadable("not-offered"),
  endpointUrl: absent,
  endpointHealthy: absent,
  offlineFormShown: unreadable("not-offered"),
};

export function botsSection(raw: LhcRaw): Section<"bots"> {
  const { bots } = raw;
  if ("refused" in bots) {
    const reason = bots.refused === "permission" ? "no-permission" : "not-offered";
    const detail = reason === "no-permission" ? "lhgenericbot/use" : "bots";
    return {
      ledger: { bots: { status: "unavailable", basis: "observed", reason, detail, at: raw.takenAt } },
    };
  }
  const { rows, bad } = parseRows(BotRow, bots.rows);
  const departments = parseRows(DepartmentRow, raw.departments.rows).rows;
  const reading = {
    received: rows.length,
    complete: bots.complete,
    bad,
    at: raw.takenAt,
    requests: ["GET bots"],
  };
  return {
    bots: rows.map((row): Bot => ({
      id: row.id,
      name: row.name || row.id,
      channelIds: departments.filter((one) => botOf(one.bot_configuration) === row.id).map((one) => one.id),
    })),
    ledger: { bots: restEntry(reading, BOT_FIELDS) },
  };
}

function botOf(configuration: string | undefined): string | null {
  try {
    const { bot_id } = JSON.parse(configuration || "{}") as { bot_id?: unknown };
    return bot_id ? String(bot_id) : null;
  } catch {
    return null;
  }
}
