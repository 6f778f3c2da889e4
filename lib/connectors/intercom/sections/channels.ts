import type { Channel } from "@/lib/engine/sections/channels";
import { absent, unreadable } from "@/lib/engine/value";
import { isRefused, refusedEntry, refusedPart } from "../../refusal";
import { badRows, readEntry, unreadEntry, type Section, type Shortfall } from "../../section";
import type { IntercomRaw } from "../raw";
import type { BrandRow, EmailRow } from "../rows";

const untold = unreadable("not-offered");
const CHANNEL_FIELDS = {
  enabled: absent,
  archived: absent,
  hidden: absent,
  forcedOffline: absent,
  authorisation: absent,
  authorisedUntil: absent,
  address: absent,
  allowedOrigins: untold,
  identityRequired: untold,
  siteSigns: untold,
  allowAfterResolve: absent,
  customersPerWeek: untold,
  enterpriseId: absent,
  snippetPresent: untold,
  manualInit: absent,
  initCalled: absent,
  withoutButton: absent,
  showPanelCalled: absent,
  mailFetched: absent,
  mailForwarded: absent,
  mailVerified: absent,
  lastReceivedAt: untold,
  everReceived: untold,
  replyWindowSeconds: absent,
  customerIdLength: absent,
  customerIdShared: absent,
  languages: untold,
};

/** Addresses and brands. Social channels and the Messenger's own settings have no call. */
export function channelSections(raw: IntercomRaw): Section<"channels" | "routing"> {
  const { emails, brands, takenAt: at } = raw;
  const routing = unreadEntry(at, "not-offered", ONLY_WORKFLOWS);
  if (isRefused(emails) && isRefused(brands)) {
    return { ledger: { channels: refusedEntry(emails, at), routing } };
  }
  const channels = [
    ...(isRefused(emails) ? [] : emails.rows.map(ofEmail)),
    ...(isRefused(brands) ? [] : brands.rows.map(ofBrand)),
  ];
  const bad = (isRefused(emails) ? 0 : emails.bad) + (isRefused(brands) ? 0 : brands.bad);
  return {
    channels,
    ledger: {
      channels: readEntry({
        received: channels.length,
        at,
        requests: ["GET /emails", "GET /brands"],
        fields: CHANNEL_FIELDS,
        shortfalls: [refusedPart([emails, brands]), badRows(bad), OTHERS_NOT_OFFERED],
      }),
      routing,
    },
  };
}

function ofEmail(row: EmailRow): Channel {
  const last = row.forwarded_email_last_received_at;
  return {
    id: `email-${row.id}`,
    name: row.email || row.id,
    kind: "email",
    address: row.email,
    mailVerified: row.verified,
    mailForwarded: row.forwarding_enabled,
    ...(last === null && { everReceived: false }),
    ...(typeof last === "number" && {
      everReceived: true,
      lastReceivedAt: new Date(last * 1000).toISOString(),
    }),
  };
}

function ofBrand(row: BrandRow): Channel {
  return { id: `brand-${row.id}`, name: row.name || row.id, kind: "other" };
}

const ONLY_WORKFLOWS = {
  zh: "对话只经由工作流分给团队，平台没有读取其去向的接口",
  en: "conversations reach teams through workflows alone, and no call tells where those lead",
};
const OTHERS_NOT_OFFERED: Shortfall = {
  reason: "not-offered",
  text: {
    zh: "平台只提供邮箱与品牌，不提供 Messenger 与社交渠道的设置",
    en: "the platform tells addresses and brands, not the settings of the Messenger and of social channels",
  },
};
