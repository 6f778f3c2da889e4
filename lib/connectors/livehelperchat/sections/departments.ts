import type { Channel, ChannelLoad, Queue, Routing } from "@/lib/engine/sections/channels";
import type { Group } from "@/lib/engine/sections/people";
import { absent, unreadable } from "@/lib/engine/value";
import type { LhcRaw } from "../raw";
import { ConfigRow, DepartmentRow, parseRows } from "../rows";
import type { Section } from "../../section";
import { restEntry } from "../section";

/** A department is the door and the group behind it at once; both carry its number. */
type Sections = Section<"channels" | "groups" | "routing" | "queues" | "channelLoad">;

const CHANNEL_FIELDS = {
  authorisation: absent,
  authorisedUntil: absent,
  siteSigns: absent,
  identityRequired: absent,
  enterpriseId: absent,
  replyWindowSeconds: absent,
  mailFetched: absent,
  mailForwarded: absent,
  mailVerified: absent,
};
const GROUP_FIELDS = { token: absent, capacity: absent, redistributeOnLogout: absent };
const ROUTING_FIELDS = {
  agentToken: absent,
  groupToken: absent,
  choices: absent,
  callbackUrl: absent,
  callbackHealthy: absent,
  fallback: absent,
  fallbackAfterInit: absent,
  distributionLimit: absent,
  notifiesUnassigned: unreadable("not-offered"),
};

export function departmentSections(raw: LhcRaw): Sections {
  const { rows, bad } = parseRows(DepartmentRow, raw.departments.rows);
  const { complete } = raw.departments;
  const reading = { received: rows.length, complete, bad, at: raw.takenAt, requests: ["GET departments"] };
  const origins = allowedOrigins(raw);
  const silent = rows.filter((row) => raw.departmentOnline[row.id] == null).length;
  const load = restEntry({ ...reading, requests: ["GET departments", "GET isonlinedepartment/{id}"] });
  return {
    channels: rows.map((row) => ({ ...toChannel(row), allowedOrigins: origins })),
    groups: rows.map(toGroup),
    routing: rows.map(toRouting),
    queues: rows.map(toQueue),
    channelLoad: rows.map((row) => toLoad(row, raw.departmentOnline[row.id] ?? null)),
    ledger: {
      channels: restEntry(reading, CHANNEL_FIELDS),
      groups: restEntry(reading, GROUP_FIELDS),
      routing: restEntry(reading, ROUTING_FIELDS),
      queues: restEntry(reading, { enabled: absent, text: absent }),
      channelLoad: silent === 0 ? load : { ...load, status: "partial", reason: "request-failed" },
    },
  };
}

const nameOf = ({ id, name }: DepartmentRow) => name || id;

function toChannel(row: DepartmentRow): Channel {
  return {
    id: row.id,
    name: nameOf(row),
    kind: "department",
    enabled: row.disabled === undefined ? undefined : !row.disabled,
    archived: row.archive,
    hidden: row.hidden,
    forcedOffline: row.dep_offline,
  };
}

function toGroup(row: DepartmentRow): Group {
  const { id, name, enabled, archived, forcedOffline } = toChannel(row);
  return { id, name, enabled, archived, forcedOffline, autoAssign: row.active_balancing };
}

function toRouting(row: DepartmentRow): Routing {
  const next = row.department_transfer_id ?? 0;
  return {
    id: row.id,
    channelId: row.id,
    targets: [{ kind: "group", id: row.id }],
    strategy: row.active_balancing === undefined ? undefined : row.active_balancing ? "automatic" : "manual",
    autoAssign: row.active_balancing,
    sameLanguage: row.assign_same_language,
    assignDelaySeconds: row.delay_before_assign,
    transferTarget: next > 0 ? { kind: "group", id: String(next) } : absent,
  };
}

function toQueue(row: DepartmentRow): Queue {
  return { id: row.id, name: nameOf(row), channelIds: [row.id], limit: row.pending_max };
}

function toLoad(row: DepartmentRow, online: boolean | null): ChannelLoad {
  return {
    channelId: row.id,
    pending: row.pending_chats_counter,
    active: row.active_chats_counter,
    platformReceiving: online ?? unreadable("request-failed"),
  };
}

/** One list for the whole site; an empty one lets every page in. */
function allowedOrigins(raw: LhcRaw): Channel["allowedOrigins"] {
  const table = raw.tables?.lh_chat_config;
  if (!table) return unreadable("not-offered");
  const config = parseRows(ConfigRow, table.rows).rows.find((row) => row.identifier === "valid_domains");
  if (config?.value === undefined) return unreadable("not-collected");
  const domains = config.value
    .split(",")
    .map((domain) => domain.trim())
    .filter(Boolean);
  return domains.length > 0 ? domains : absent;
}
