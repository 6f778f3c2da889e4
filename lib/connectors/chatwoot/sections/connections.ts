import type { Credential, Integration, Webhook } from "@/lib/engine/sections/connections";
import { absent, unreadable } from "@/lib/engine/value";
import { isRefused } from "../api";
import { badRows, readEntry, type Section, type Shortfall } from "../../section";
import { refusedEntry } from "../ledger";
import type { ChatwootRaw } from "../raw";
import type { AppRow, InboxRow, WebhookRow } from "../rows";
import { inboxName, kindOf } from "./channels";

/** Chatwoot posts once, without a signature, and keeps no record of the answer. A webhook cannot be switched off. */
const WEBHOOK_FIELDS = {
  enabled: absent,
  neededEvents: unreadable("not-offered"),
  signatureSelfTest: absent,
  suspended: absent,
  lastStatus: unreadable("not-offered"),
  lastEventAt: unreadable("not-offered"),
  latencyMs: unreadable("not-offered"),
  channelIds: absent,
};
const INTEGRATION_FIELDS = {
  authorised: absent,
  authorisedUntil: absent,
  link: unreadable("not-offered"),
  lastStatus: unreadable("not-offered"),
  bodyError: unreadable("not-offered"),
  formatValid: unreadable("not-offered"),
  url: absent,
  lastEventAt: unreadable("not-offered"),
  channelIds: absent,
};
const CREDENTIAL_FIELDS = {
  createdAt: unreadable("not-offered"),
  expiresAt: unreadable("not-offered"),
  lastUsedAt: unreadable("not-offered"),
  ipAllowlist: absent,
  usedFrom: unreadable("not-offered"),
  tenantMatches: absent,
  channelIds: absent,
};

export function connectionSections(
  raw: ChatwootRaw,
): Section<"webhooks" | "integrations"> & Section<"credentials"> {
  const webhooks = webhooksSection(raw);
  const integrations = integrationsSection(raw);
  return {
    ...webhooks,
    ...integrations,
    credentials: [ownCredential(raw)],
    ledger: {
      ...webhooks.ledger,
      ...integrations.ledger,
      credentials: readEntry({
        received: 1,
        at: raw.takenAt,
        requests: ["GET profile"],
        fields: CREDENTIAL_FIELDS,
        shortfalls: [OTHERS_NOT_OFFERED],
      }),
    },
  };
}

function webhooksSection(raw: ChatwootRaw): Section<"webhooks"> {
  const { webhooks: answer, inboxes, takenAt: at } = raw;
  if (isRefused(answer)) return { ledger: { webhooks: refusedEntry(answer, at, "not-offered") } };
  const webhooks = [...answer.rows.map(toWebhook), ...inboxes.rows.flatMap(ofApiInbox)];
  return {
    webhooks,
    ledger: {
      webhooks: readEntry({
        received: webhooks.length,
        at,
        requests: ["GET webhooks", "GET inboxes"],
        fields: WEBHOOK_FIELDS,
        shortfalls: [badRows(answer.bad + inboxes.bad)],
      }),
    },
  };
}

function toWebhook(row: WebhookRow): Webhook {
  return {
    id: `webhook-${row.id}`,
    name: row.name || hostOf(row.url) || row.id,
    direction: "outgoing",
    url: row.url,
    events: row.subscriptions,
    signed: false,
  };
}

/** Replies of an API inbox leave through its address; without one the other side fetches them. */
function ofApiInbox(row: InboxRow): Webhook[] {
  if (kindOf(row) !== "api" || !row.webhook_url) return [];
  return [
    {
      id: `inbox-${row.id}`,
      name: inboxName(row),
      direction: "outgoing",
      url: row.webhook_url,
      events: absent,
      signed: false,
      channelIds: [row.id],
    },
  ];
}

const hostOf = (url: string | undefined) => /^https?:\/\/([^/?#]+)/i.exec(url ?? "")?.[1];

function integrationsSection(raw: ChatwootRaw): Section<"integrations"> {
  const { apps: answer, takenAt: at } = raw;
  if (isRefused(answer)) return { ledger: { integrations: refusedEntry(answer, at, "not-offered") } };
  const integrations = answer.rows.flatMap(toIntegrations);
  return {
    integrations,
    ledger: {
      integrations: readEntry({
        received: integrations.length,
        at,
        requests: ["GET integrations/apps"],
        fields: INTEGRATION_FIELDS,
        shortfalls: [badRows(answer.bad)],
      }),
    },
  };
}

/** One row for each connection of an application, or one for an application that has none. */
function toIntegrations(app: AppRow): Integration[] {
  const name = app.name || app.id;
  const kind = app.id === "dialogflow" ? "bot" : app.id === "shopify" ? "shop" : "other";
  if (!app.hooks || app.hooks.length === 0) return [{ id: app.id, name, kind, enabled: app.enabled }];
  return app.hooks.map((hook) => ({
    id: `${app.id}-${hook.id}`,
    name: [name, hook.inbox?.name].filter(Boolean).join(" · "),
    kind,
    enabled: hook.status,
  }));
}

/** The token of this very pull; those of other users are nobody's to list. */
function ownCredential({ user, admin, tokenFingerprint }: ChatwootRaw): Credential {
  return {
    id: `token-${user.id}`,
    name: `API access token ${user.email ?? user.name ?? user.id}`,
    kind: "api-token",
    ownerAgentId: user.id,
    fingerprint: tokenFingerprint,
    state: "working",
    adminRights: admin,
    needsAdminRights: true,
    usedBy: ["Inlet"],
  };
}

const OTHERS_NOT_OFFERED: Shortfall = {
  reason: "not-offered",
  text: {
    zh: "平台只提供当前令牌，不提供其他用户的令牌",
    en: "the platform tells of the token in use, not of other users' tokens",
  },
};
