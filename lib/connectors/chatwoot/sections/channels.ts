import type { Channel, ChannelLoad } from "@/lib/engine/sections/channels";
import { absent, unreadable } from "@/lib/engine/value";
import { isRefused } from "../api";
import { badRows, readEntry, type Section } from "../../section";
import { ownInboxesOnly, refusedParts } from "../ledger";
import type { ChatwootRaw } from "../raw";
import type { InboxRow } from "../rows";
import { statusOf } from "./agents";

/** Chatwoot cannot switch an inbox off, and knows a website's settings on website inboxes only. */
const CHANNEL_FIELDS = {
  enabled: absent,
  archived: absent,
  hidden: absent,
  forcedOffline: absent,
  authorisedUntil: absent,
  allowedOrigins: absent,
  identityRequired: absent,
  siteSigns: unreadable("not-offered"),
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
  replyWindowSeconds: unreadable("not-offered"),
};
const LOAD_FIELDS = { pending: unreadable("not-offered"), active: unreadable("not-offered") };

export function channelSections(raw: ChatwootRaw): Section<"channels" | "channelLoad"> {
  const { rows, bad } = raw.inboxes;
  const shortfalls = [ownInboxesOnly(raw), badRows(bad)];
  const reading = { received: rows.length, at: raw.takenAt };
  const words = new Map(raw.agents.rows.map((row) => [row.id, row.availability_status]));
  return {
    channels: rows.map((row) => toChannel(row, raw.admin)),
    channelLoad: rows.map(({ id }) => toLoad(id, raw.members[id], words)),
    ledger: {
      channels: readEntry({ ...reading, requests: ["GET inboxes"], fields: CHANNEL_FIELDS, shortfalls }),
      channelLoad: readEntry({
        ...reading,
        at: raw.seenAt,
        requests: ["GET inbox_members/{id}"],
        fields: LOAD_FIELDS,
        shortfalls: [...shortfalls, refusedParts(Object.values(raw.members))],
      }),
    },
  };
}

export const inboxName = ({ id, name }: InboxRow) => name || id;

type Kind = Channel["kind"];
const KINDS: Record<string, Kind> = {
  "Channel::WebWidget": "website",
  "Channel::Api": "api",
  "Channel::Email": "email",
  "Channel::FacebookPage": "facebook",
  "Channel::Instagram": "instagram",
  "Channel::Whatsapp": "whatsapp",
  "Channel::Sms": "sms",
  "Channel::Telegram": "telegram",
  "Channel::Line": "line",
  "Channel::Voice": "phone",
  "Channel::TwitterProfile": "other",
  "Channel::Tiktok": "other",
};

export function kindOf({ channel_type: type, medium }: InboxRow): Kind {
  if (type === undefined) return undefined;
  if (type === "Channel::TwilioSms") return medium === "whatsapp" ? "whatsapp" : "sms";
  return KINDS[type] ?? unreadable("unrecognised", type.slice(0, 60));
}

function toChannel(row: InboxRow, admin: boolean): Channel {
  const kind = kindOf(row);
  const base: Channel = {
    id: row.id,
    name: inboxName(row),
    kind,
    authorisation: authorisationOf(row, kind),
    address: row.website_url || row.email || row.phone_number || absent,
  };
  if (kind === "api") return { ...base, identityRequired: row.hmac_mandatory };
  if (kind === "email") {
    const hidden = admin ? undefined : unreadable("no-permission");
    return {
      ...base,
      mailFetched: row.imap_enabled ?? hidden,
      mailForwarded: row.forwarding_enabled ?? hidden,
    };
  }
  if (kind !== "website") return base;
  return {
    ...base,
    allowedOrigins: originsOf(row.allowed_domains),
    identityRequired: row.hmac_mandatory,
    allowAfterResolve: row.allow_messages_after_resolved,
    snippetPresent: unreadable("not-offered"),
  };
}

const WITHOUT_PROVIDER = ["website", "api"];
const BY_FIXED_TOKEN = ["telegram", "line", "sms", "phone"];

/** The flag is raised after repeated refusals by the provider; whoever has no provider needs none. */
function authorisationOf(row: InboxRow, kind: Kind): Channel["authorisation"] {
  if (row.reauthorization_required !== undefined) {
    return row.reauthorization_required ? "reauthorise" : "authorised";
  }
  if (typeof kind !== "string") return undefined;
  if (WITHOUT_PROVIDER.includes(kind) || (kind === "email" && !row.provider)) return "not-needed";
  return BY_FIXED_TOKEN.includes(kind) ? absent : unreadable("not-offered");
}

/** An empty list lets every page in. */
function originsOf(domains: string | undefined): Channel["allowedOrigins"] {
  if (domains === undefined) return unreadable("not-offered");
  const list = domains
    .split(/[\s,]+/)
    .map((domain) => domain.trim())
    .filter(Boolean);
  return list.length > 0 ? list : absent;
}

/** Assignment asks for one thing only: a member whose word is online, whatever that person may open. */
function toLoad(
  inboxId: string,
  answer: ChatwootRaw["members"][string] | undefined,
  words: ReadonlyMap<string, string | undefined>,
): ChannelLoad {
  if (!answer || isRefused(answer)) {
    const reason = answer?.refused === "permission" ? "no-permission" : "not-offered";
    return { channelId: inboxId, platformReceiving: unreadable(reason) };
  }
  const statuses = answer.rows.map((row) => statusOf(words.get(row.id) ?? row.availability_status));
  const isReceiving = statuses.includes("online");
  const isWhole = answer.bad === 0 && statuses.every((status) => typeof status === "string");
  const isCertain = isReceiving || isWhole;
  return {
    channelId: inboxId,
    platformReceiving: isCertain ? isReceiving : unreadable("unrecognised"),
  };
}
