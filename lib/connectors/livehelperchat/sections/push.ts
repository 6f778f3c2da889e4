import type { AgentPush, Device } from "@/lib/engine/sections/devices";
import { absent, unreadable } from "@/lib/engine/value";
import type { LhcRaw } from "../raw";
import { SessionRow, SubscriberRow } from "../rows";
import type { Section } from "../../section";
import { fromTables, instant, type TableReader } from "../section";

const sessions = (table: TableReader) => table.rows("lh_users_session", SessionRow);
const subscribers = (table: TableReader) => table.rows("lh_notification_op_subscriber", SubscriberRow);

const PUSH_FIELDS = {
  permissionAssigned: absent,
  quietFrom: absent,
  quietTo: absent,
  newConversation: unreadable("not-offered"),
  newMessage: unreadable("not-offered"),
  sound: unreadable("not-offered"),
};

/** One row for each operator who set up push at all, on when any of their devices has it on. */
export function agentPushSection(raw: LhcRaw): Section<"agentPush"> {
  return fromTables(
    "agentPush",
    raw,
    (table) => {
      const enabled = new Map<string, boolean | undefined>();
      for (const row of sessions(table)) {
        const before = enabled.get(row.user_id);
        enabled.set(row.user_id, before || row.notifications_status);
      }
      for (const row of subscribers(table)) enabled.set(row.user_id, true);
      return [...enabled].map(([id, on]): AgentPush => ({ id, agentId: id, enabled: on }));
    },
    PUSH_FIELDS,
  );
}

const DEVICE_FIELDS = {
  updateState: absent,
  installState: absent,
  lastCacheCleanAt: absent,
  system: unreadable("not-offered"),
  browser: unreadable("not-offered"),
  version: unreadable("not-offered"),
  updatedAt: unreadable("not-offered"),
  notificationPermission: unreadable("not-offered"),
  systemMuted: unreadable("not-offered"),
  soundOn: unreadable("not-offered"),
  websocket: unreadable("not-offered"),
  storage: unreadable("not-offered"),
  backgroundAllowed: unreadable("not-offered"),
  resourceLoad: unreadable("not-offered"),
};

export function devicesSection(raw: LhcRaw): Section<"devices"> {
  return fromTables(
    "devices",
    raw,
    (table) => [
      ...sessions(table).map((row): Device => ({
        id: `app-${row.id}`,
        agentId: row.user_id,
        client: "mobile",
        pushError: row.last_error || (row.error ? "error" : ""),
        sessionExpiresAt: row.expires_on ? instant(row.expires_on) : absent,
        lastSeenAt: row.updated_on ? instant(row.updated_on) : undefined,
      })),
      ...subscribers(table).map((row): Device => ({
        id: `browser-${row.id}`,
        agentId: row.user_id,
        client: "web",
        pushError: row.last_error ?? "",
        sessionExpiresAt: absent,
        lastSeenAt: row.utime ? instant(row.utime) : undefined,
      })),
    ],
    DEVICE_FIELDS,
  );
}
