import type { Credential, Integration } from "@/lib/engine/sections/connections";
import type { ReceptionLog } from "@/lib/engine/sections/evidence";
import type { Change } from "@/lib/engine/sections/replies";
import { absent, unreadable } from "@/lib/engine/value";
import { cutShort, type Listing } from "../../listing";
import { isRefused, refusedEntry, refusedPart } from "../../refusal";
import { badRows, readEntry, type Section, type Shortfall } from "../../section";
import type { WecomRaw } from "../raw";
import type { MessageRow } from "../rows";
import { failedReplies } from "../traffic";

const untold = unreadable("not-offered");
const LOG_FIELDS = {
  conversations: untold,
  usualConversations: untold,
  onlineSeconds: untold,
  unanswered: untold,
  firstResponseSeconds: untold,
  duplicates: untold,
  eventsDelivered: untold,
  eventsPulled: untold,
  unclassifiedErrors: untold,
};
const INTEGRATION_FIELDS = {
  authorised: absent,
  authorisedUntil: absent,
  lastStatus: absent,
  bodyError: absent,
  formatValid: absent,
  url: absent,
  lastEventAt: untold,
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
  tenantMatches: absent,
  clockSkewSeconds: absent,
  channelIds: absent,
};
/** How far back the platform lets anybody pull. */
const KEPT_MS = 3 * 24 * 3600 * 1000;
const WORDS: Record<number, string> = { 1: "serving", 2: "stopped" };

type Name = "receptionLog" | "changes" | "integrations" | "credentials";

/** What three days of messages and events tell, as numbers and moments alone. */
export function evidenceSections(raw: WecomRaw): Section<Name> {
  const { messages, seenAt, takenAt, accounts } = raw;
  const answers = Object.values(messages);
  const [refusal] = answers.filter(isRefused);
  const read = Object.entries(messages).flatMap(([account, answer]) =>
    isRefused(answer) ? [] : [{ account, answer }],
  );
  const shortfalls = [
    cutShort(accounts),
    badRows(accounts.bad),
    refusedPart(answers),
    ...read.flatMap(({ answer }) => whole(answer)),
  ];
  const reading = { at: seenAt, requests: ["POST kf/sync_msg"], shortfalls };
  const credentials = ownSecret(raw);
  const own = {
    credentials: readEntry({
      received: 1,
      at: takenAt,
      requests: ["GET gettoken"],
      fields: CREDENTIAL_FIELDS,
      shortfalls: [OTHERS_NOT_OFFERED],
    }),
  };
  if (refusal && read.length === 0) {
    const none = refusedEntry(refusal, seenAt);
    return { credentials, ledger: { ...own, receptionLog: none, changes: none, integrations: none } };
  }
  const changes = read.flatMap(({ account, answer }) => changesOf(account, answer.rows));
  return {
    receptionLog: read.map(({ account, answer }) => toLog(account, answer, seenAt)),
    changes,
    integrations: read.map(({ account, answer }) => toSync(account, answer, seenAt)),
    credentials,
    ledger: {
      ...own,
      receptionLog: readEntry({ ...reading, received: read.length, fields: LOG_FIELDS }),
      changes: readEntry({
        ...reading,
        received: changes.length,
        shortfalls: [...shortfalls, THREE_DAYS],
      }),
      integrations: readEntry({
        ...reading,
        received: read.length,
        fields: INTEGRATION_FIELDS,
        shortfalls: [...shortfalls, OWN_ONLY],
      }),
    },
  };
}

const whole = (answer: Listing<MessageRow>): Shortfall[] => [cutShort(answer), badRows(answer.bad)];

function toLog(account: string, { rows }: Listing<MessageRow>, seenAt: string): ReceptionLog {
  const { late, other } = failedReplies(rows);
  return {
    id: `three-days-${account}`,
    subject: { kind: "channel", id: account },
    from: new Date(Date.parse(seenAt) - KEPT_MS).toISOString(),
    to: seenAt,
    lateReplies: late,
    errors: other,
  };
}

/** How far this very pull came: what is older than three days could not be fetched any more. */
function toSync(account: string, { rows, cut }: Listing<MessageRow>, seenAt: string): Integration {
  const last = Math.max(0, ...rows.map(({ send_time }) => send_time));
  return {
    id: `sync-${account}`,
    name: `kf/sync_msg ${account}`,
    kind: "other",
    enabled: true,
    link: "up",
    syncedUntil: cut ? new Date(last * 1000).toISOString() : seenAt,
    channelIds: [],
  };
}

/** Events count 1 and 2 where the list of servicers counts 0 and 1. */
function changesOf(account: string, rows: readonly MessageRow[]): Change[] {
  return rows.flatMap(({ msgid, send_time, event }) => {
    if (event?.event_type !== "servicer_status_change") return [];
    const word = WORDS[event.status ?? 0] ?? "unknown";
    return [
      {
        id: msgid,
        at: new Date(send_time * 1000).toISOString(),
        actor: event.servicer_userid ?? untold,
        kind: `servicer_status_change ${word}`,
        target: account,
      },
    ];
  });
}

/** The secret of this very pull: it was accepted, and its application is on the list of those that may call. */
function ownSecret({ organisation, secretFingerprint }: WecomRaw): Credential[] {
  return [
    {
      id: `secret-${organisation.id}`,
      name: `Secret ${organisation.id}`,
      kind: "app-secret",
      fingerprint: secretFingerprint,
      state: "working",
      appListed: true,
      usedBy: ["Inlet"],
    },
  ];
}

const OTHERS_NOT_OFFERED: Shortfall = {
  reason: "not-offered",
  text: {
    zh: "平台不提供其他应用的凭据",
    en: "the platform does not tell of other applications' credentials",
  },
};
const THREE_DAYS: Shortfall = {
  reason: "not-offered",
  text: {
    zh: "平台只保留三天的事件，且只记录接待状态的变更",
    en: "the platform keeps three days of events and records changes of the servicers' status only",
  },
};
const OWN_ONLY: Shortfall = {
  reason: "not-offered",
  text: {
    zh: "只记录了 Inlet 自己的消息同步，平台不提供其他应用的游标",
    en: "this is Inlet's own message sync; the platform does not tell how far other applications are",
  },
};
