import type { LedgerEntry } from "@/lib/engine/ledger";
import type { Credential } from "@/lib/engine/sections/connections";
import type { ReceptionLog } from "@/lib/engine/sections/evidence";
import { SNAPSHOT_FORMAT, type Snapshot } from "@/lib/engine/snapshot";
import type { Text } from "@/lib/engine/text";
import { absent, unreadable } from "@/lib/engine/value";
import { MEIQIA_SEMANTICS } from "../file/meiqia-semantics";
import { cutShort } from "../listing";
import { badRows, joinSections, readEntry, unreadSections } from "../section";
import { inferAgents, inferChannels, inferGroups, type Inferred } from "./infer";
import type { MeiqiaRaw } from "./raw";

const untold = unreadable("not-offered");
const REQUESTS = ["GET /v1/conversations"];

/** Raw answers to a snapshot: no clock, no network, the same answers give the same bytes. */
export function normalise(raw: MeiqiaRaw): Snapshot {
  const { rows } = raw.conversations;
  const agents = inferAgents(rows);
  const groups = inferGroups(rows);
  const channels = inferChannels(rows);
  const log = [
    ...channels.map((one) => toLog("channel", one, raw)),
    ...agents.map((one) => toLog("agent", one, raw)),
  ];
  const sections = joinSections([
    {
      agents: agents.map(({ id, name, email }) => ({ id, name, email: email ?? untold })),
      groups: groups.map(({ id, name }) => ({ id, name })),
      channels: channels.map(({ id, name, lastReceivedAt }) => ({
        id,
        name,
        lastReceivedAt,
        everReceived: true,
      })),
      receptionLog: log,
      credentials: [ownToken(raw)],
      ledger: {
        agents: inferredEntry(raw, agents, APPEARED.agents),
        groups: inferredEntry(raw, groups, APPEARED.groups),
        channels: inferredEntry(raw, channels, APPEARED.channels),
        receptionLog: readEntry({
          received: log.length,
          at: raw.to,
          requests: REQUESTS,
          fields: LOG_FIELDS,
          shortfalls: [cutShort(raw.conversations), badRows(raw.conversations.bad)],
        }),
        credentials: readEntry({
          received: 1,
          at: raw.takenAt,
          requests: REQUESTS,
          fields: CREDENTIAL_FIELDS,
          shortfalls: [{ reason: "not-offered", text: OTHERS_NOT_OFFERED }],
        }),
      },
    },
    unreadSections(raw.takenAt, {
      untold: [
        "memberships",
        "presence",
        "roles",
        "permissions",
        "routing",
        "hours",
        "queues",
        "channelLoad",
        "bots",
        "autoReplies",
        "forms",
        "webhooks",
        "integrations",
        "agentPush",
        "sdkPush",
        "devices",
        "cachePolicies",
        "blocks",
        "changes",
      ],
    }),
  ]);
  return {
    ...sections,
    format: SNAPSHOT_FORMAT,
    platform: { kind: "meiqia", name: "美洽" },
    organisation: raw.organisation,
    takenAt: raw.takenAt,
    semantics: MEIQIA_SEMANTICS,
  };
}

function toLog(kind: "channel" | "agent", one: Inferred, { from, to }: MeiqiaRaw): ReceptionLog {
  return {
    id: `${kind}-${one.id}`.slice(0, 256),
    subject: { kind, id: one.id },
    from,
    to,
    conversations: one.conversations,
    unanswered: one.unanswered ?? unreadable("unrecognised"),
    firstResponseSeconds: one.firstResponseSeconds ?? absent,
  };
}

/** A list made of who appears in conversations is never whole, and says that it was inferred. */
function inferredEntry({ to: at, from }: MeiqiaRaw, found: readonly Inferred[], whose: Text): LedgerEntry {
  const told = conclusions(found);
  return {
    status: "partial",
    basis: "observed",
    reason: "not-offered",
    detail: {
      zh: `推断，不是平台设置：只含 ${from} 以来有对话的${whose.zh}。${told.zh}`,
      en: `Inferred, not read from settings: only ${whose.en} with conversations since ${from}. ${told.en}`,
    },
    received: found.length,
    at,
    requests: REQUESTS,
  };
}

const SHOWN = 5;

/** Who let customers wait longest, and who closed conversations without a word. */
function conclusions(found: readonly Inferred[]): Text {
  const silent = found.filter(({ unanswered }) => (unanswered ?? 0) > 0);
  const slow = found.filter(({ firstResponseSeconds }) => firstResponseSeconds !== undefined);
  slow.sort(
    (a, b) => (b.firstResponseSeconds ?? 0) - (a.firstResponseSeconds ?? 0) || a.id.localeCompare(b.id),
  );
  silent.sort((a, b) => (b.unanswered ?? 0) - (a.unanswered ?? 0) || a.id.localeCompare(b.id));
  const list = (rows: readonly Inferred[], figure: (one: Inferred) => string, between: string) =>
    rows
      .slice(0, SHOWN)
      .map((one) => `${one.name} ${figure(one)}`)
      .join(between);
  const late = (one: Inferred) => `${Math.round(one.firstResponseSeconds ?? 0)} s`;
  const count = (one: Inferred) => String(one.unanswered ?? 0);
  const zh = [
    slow.length > 0 && `九成首次响应最慢：${list(slow, late, "、")}`,
    silent.length > 0 && `结束时无人答复：${list(silent, count, "、")}`,
  ];
  const en = [
    slow.length > 0 && `Slowest nine in ten first answers: ${list(slow, late, ", ")}`,
    silent.length > 0 && `closed without any answer: ${list(silent, count, ", ")}`,
  ];
  return { zh: zh.filter(Boolean).join("；"), en: en.filter(Boolean).join("; ") };
}

function ownToken({ organisation, tokenFingerprint }: MeiqiaRaw): Credential {
  return {
    id: `token-${organisation.id}`,
    name: `Access Token ${organisation.id}`,
    kind: "api-token",
    fingerprint: tokenFingerprint,
    state: "working",
    tenantMatches: true,
    usedBy: ["Inlet"],
  };
}

const APPEARED = {
  agents: { zh: "客服", en: "agents" },
  groups: { zh: "分组", en: "groups" },
  channels: { zh: "渠道", en: "channels" },
} as const;
const LOG_FIELDS = {
  usualConversations: untold,
  onlineSeconds: untold,
  duplicates: untold,
  eventsDelivered: untold,
  eventsPulled: untold,
  lateReplies: untold,
  errors: untold,
  unclassifiedErrors: untold,
};
const CREDENTIAL_FIELDS = {
  ownerAgentId: absent,
  createdAt: untold,
  expiresAt: absent,
  lastUsedAt: untold,
  ipAllowlist: untold,
  usedFrom: untold,
  adminRights: absent,
  needsAdminRights: absent,
  appListed: absent,
  clockSkewSeconds: absent,
  channelIds: untold,
};
const OTHERS_NOT_OFFERED: Text = {
  zh: "平台只有一个令牌，其余密钥没有读取方式",
  en: "the platform has this one token; other secrets cannot be read",
};
