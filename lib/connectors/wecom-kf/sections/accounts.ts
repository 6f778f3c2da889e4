import type { Channel, ChannelLoad, Routing } from "@/lib/engine/sections/channels";
import { absent, unreadable, type UnreadableReason } from "@/lib/engine/value";
import { cutShort } from "../../listing";
import { isRefused, refusedPart } from "../../refusal";
import { badRows, readEntry, type Section, type Shortfall } from "../../section";
import type { WecomRaw } from "../raw";
import type { AccountRow } from "../rows";
import { REPLY_WINDOW_SECONDS } from "../semantics";
import { newestFromCustomers } from "../traffic";
import { accountGroup, departmentGroup, listedAt, statusOf } from "./people";

const CHANNEL_FIELDS = {
  enabled: absent,
  archived: absent,
  hidden: absent,
  forcedOffline: absent,
  authorisation: absent,
  authorisedUntil: absent,
  address: absent,
  allowedOrigins: absent,
  identityRequired: absent,
  siteSigns: absent,
  allowAfterResolve: absent,
  customersPerWeek: unreadable("not-offered"),
  enterpriseId: absent,
  snippetPresent: absent,
  manualInit: absent,
  initCalled: absent,
  withoutButton: absent,
  showPanelCalled: absent,
  mailFetched: absent,
  mailForwarded: absent,
  mailVerified: absent,
  lastReceivedAt: unreadable("not-offered"),
  everReceived: unreadable("not-offered"),
  customerIdLength: absent,
  customerIdShared: absent,
  languages: unreadable("not-offered"),
};
const ROUTING_FIELDS = {
  strategy: unreadable("not-offered"),
  autoAssign: unreadable("not-offered"),
  fallback: absent,
  fallbackAfterInit: absent,
  agentToken: absent,
  groupToken: absent,
  choices: absent,
  callbackUrl: absent,
  callbackHealthy: absent,
  notifiesUnassigned: unreadable("not-offered"),
  assignDelaySeconds: unreadable("not-offered"),
  sameLanguage: absent,
  distributionLimit: absent,
  transferTarget: absent,
  priority: absent,
};

export function accountSections(raw: WecomRaw): Section<"channels" | "routing" | "channelLoad"> {
  const { accounts, servicers, sessions, messages, takenAt: at } = raw;
  const { rows, bad } = accounts;
  const unmanaged = rows.some(({ manage_privilege }) => manage_privilege === false) ? UNMANAGED : null;
  const whole = [cutShort(accounts), badRows(bad)];
  const badServicers = Object.values(servicers).reduce((sum, one) => sum + oddRows(one), 0);
  const requests = ["POST kf/account/list"];
  return {
    channels: rows.map((row) => toChannel(row, raw)),
    routing: rows.map((row) => toRouting(row, raw)),
    channelLoad: rows.map(({ open_kfid }) => toLoad(open_kfid, raw)),
    ledger: {
      channels: readEntry({
        received: rows.length,
        at,
        requests,
        fields: CHANNEL_FIELDS,
        shortfalls: whole,
      }),
      routing: readEntry({
        received: rows.length,
        at,
        requests: [...requests, "GET kf/servicer/list"],
        fields: ROUTING_FIELDS,
        shortfalls: [...whole, badRows(badServicers), refusedPart(Object.values(servicers)), unmanaged],
      }),
      channelLoad: readEntry({
        received: rows.length,
        at: raw.seenAt,
        requests: ["POST kf/sync_msg", "POST kf/service_state/get"],
        shortfalls: [
          ...whole,
          refusedPart([...Object.values(messages), ...Object.values(sessions)]),
          Object.values(sessions).some((one) => !isRefused(one) && one.cut) ? MANY_SESSIONS : null,
          Object.values(messages).some((one) => !isRefused(one) && one.cut) ? MANY_MESSAGES : null,
        ],
      }),
    },
  };
}

function toChannel(row: AccountRow, { messages }: WecomRaw): Channel {
  const answer = messages[row.open_kfid];
  const newest = answer && !isRefused(answer) ? newestFromCustomers(answer.rows) : undefined;
  return {
    id: row.open_kfid,
    name: row.name || row.open_kfid,
    kind: "wecom-kf",
    replyWindowSeconds: REPLY_WINDOW_SECONDS,
    ...(newest !== undefined && {
      lastReceivedAt: new Date(newest * 1000).toISOString(),
      everReceived: true,
    }),
  };
}

/** A person serves an account when listed there, directly or by department. */
function toRouting(row: AccountRow, raw: WecomRaw): Routing {
  const id = row.open_kfid;
  const answer = raw.servicers[id];
  const departments = listedAt(raw, id).flatMap((one) => ("department_id" in one ? one.department_id : []));
  const gap = gapOf(answer);
  return {
    id,
    channelId: id,
    targets: gap
      ? unreadable(gap)
      : [accountGroup(id), ...departments.map(departmentGroup).sort()].map((group) => ({
          kind: "group" as const,
          id: group,
        })),
    // Managed by API, every session waits until this application moves it; otherwise another one may have to.
    movedByApplication: row.manage_privilege ? true : unreadable("no-permission"),
  };
}

function toLoad(account: string, raw: WecomRaw): ChannelLoad {
  const statuses = listedAt(raw, account).map(statusOf);
  const isReceiving = statuses.includes("online");
  const isTold = statuses.every((status) => typeof status === "string");
  const gap = gapOf(raw.servicers[account]) ?? (isTold ? null : "no-permission");
  const sessions = raw.sessions[account];
  const isCounted = sessions !== undefined && !isRefused(sessions) && !sessions.cut;
  const untold = unreadable(sessions && isRefused(sessions) ? sessions.refused : "truncated");
  return {
    channelId: account,
    pending: isCounted ? sessions.pending : untold,
    active: isCounted ? sessions.active : untold,
    unmoved: isCounted ? sessions.unmoved : untold,
    // One who receives is enough; that nobody does is known only when everybody was understood.
    platformReceiving: isReceiving || !gap ? isReceiving : unreadable(gap),
  };
}

type Servicers = WecomRaw["servicers"][string] | undefined;

/** Why an account's list of servicers is not known to be whole: a row that made no sense could be anybody, or a department. */
function gapOf(answer: Servicers): UnreadableReason | null {
  if (answer === undefined) return "not-collected";
  if (isRefused(answer)) return answer.refused;
  return answer.bad > 0 ? "unrecognised" : null;
}

const oddRows = (answer: Servicers) => (answer === undefined || isRefused(answer) ? 0 : answer.bad);

const UNMANAGED: Shortfall = {
  reason: "no-permission",
  text: {
    zh: "部分客服账号没有授权该应用管理：请在「微信客服 / 通过API管理微信客服账号」中加入",
    en: "some accounts are not managed by this application: add them under WeChat customer service, accounts managed by API",
  },
};
const MANY_SESSIONS: Shortfall = {
  reason: "truncated",
  text: {
    zh: "进行中的会话过多，或消息没有读全，未能逐一查询状态",
    en: "there are too many open sessions, or messages were not all read: not every state could be asked for",
  },
};
const MANY_MESSAGES: Shortfall = {
  reason: "truncated",
  text: {
    zh: "三天内的消息过多，没有读取完整",
    en: "there are too many messages of three days; they were not read to the end",
  },
};
