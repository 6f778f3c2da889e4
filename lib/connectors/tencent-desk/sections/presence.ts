import type { Device } from "@/lib/engine/sections/devices";
import type { Presence } from "@/lib/engine/sections/people";
import { absent, unreadable } from "@/lib/engine/value";
import { cutShort } from "../../listing";
import { isRefused, refusedEntry, refusedPart } from "../../refusal";
import { badRows, readEntry, type Section, type Shortfall } from "../../section";
import type { DeskRaw } from "../raw";
import type { StatusRow } from "../rows";

const PRESENCE_FIELDS = {
  countedPresent: absent,
  hidden: absent,
  sticky: absent,
  connected: unreadable("not-offered"),
  lastSeenAt: unreadable("not-offered"),
  load: unreadable("not-offered"),
};
const DEVICE_FIELDS = Object.fromEntries(
  [
    "system",
    "browser",
    "version",
    "updateState",
    "updatedAt",
    "installState",
    "notificationPermission",
    "systemMuted",
    "soundOn",
    "websocket",
    "storage",
    "backgroundAllowed",
    "resourceLoad",
    "lastCacheCleanAt",
    "pushError",
    "sessionExpiresAt",
    "lastSeenAt",
  ].map((field) => [field, unreadable("not-offered")]),
);
const WORDS: Record<string, Presence["status"]> = {
  STATUS_FREE: "online",
  STATUS_NOT_READY: "busy",
  STATUS_REST: "rest",
  STATUS_OFFLINE: "offline",
};
const CLIENTS: Record<string, Device["client"]> = { Web: "web", Mobile: "mobile" };

/** The newest entry of everybody's trace: no call lists the statuses of today. */
export function presenceSections(raw: DeskRaw): Section<"presence" | "devices"> {
  const { members, statuses, seenAt: at } = raw;
  const answers = Object.values(statuses);
  const [refusal] = answers.filter(isRefused);
  if (refusal && answers.every(isRefused)) {
    return { ledger: { presence: refusedEntry(refusal, at), devices: refusedEntry(refusal, at) } };
  }
  const read = Object.entries(statuses).flatMap(([id, answer]) =>
    isRefused(answer) ? [] : [{ id, newest: answer.newest }],
  );
  const bad = answers.reduce((sum, answer) => sum + (isRefused(answer) ? 0 : answer.bad), 0);
  const devices = read.flatMap(({ id, newest }) => devicesOf(id, newest));
  const shortfalls = [
    cutShort(members),
    badRows(members.bad + bad),
    refusedPart(answers),
    answers.length < members.rows.length ? TOO_MANY : null,
  ];
  const reading = { at, requests: ["POST describe_member_status_trace"], shortfalls };
  return {
    presence: read.map(({ id, newest }) => toPresence(id, newest)),
    devices,
    ledger: {
      presence: readEntry({
        ...reading,
        received: read.length,
        announced: members.announced,
        fields: PRESENCE_FIELDS,
      }),
      devices: readEntry({ ...reading, received: devices.length, fields: DEVICE_FIELDS }),
    },
  };
}

function toPresence(agentId: string, newest: StatusRow | null): Presence {
  if (newest === null) return { agentId, status: unreadable("not-offered", NOTHING_RECORDED) };
  return {
    agentId,
    status: WORDS[newest.status] ?? unreadable("unrecognised", newest.status.slice(0, 40)),
    // 示闲 without any client signed in contradicts itself, and nothing will reach that person.
    ...(newest.status === "STATUS_FREE" && newest.clients && { connected: newest.clients.length > 0 }),
  };
}

function devicesOf(agentId: string, newest: StatusRow | null): Device[] {
  const kinds = new Set((newest?.clients ?? []).flatMap(({ clienttype }) => clienttype ?? []));
  return [...kinds].sort().map((kind) => ({
    id: `${agentId}~${kind}`.slice(0, 256),
    agentId,
    client: CLIENTS[kind] ?? unreadable("unrecognised", kind.slice(0, 40)),
  }));
}

const NOTHING_RECORDED = "no status change in three months";
const TOO_MANY: Shortfall = {
  reason: "truncated",
  text: {
    zh: "成员过多，只读取了一部分人的状态",
    en: "there are too many members: the status of some of them only was read",
  },
};
