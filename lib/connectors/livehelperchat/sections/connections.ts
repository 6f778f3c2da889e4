import { absent, unreadable } from "@/lib/engine/value";
import type { LhcRaw } from "../raw";
import { ApiKeyRow, IncomingWebhookRow, UserRow, WebhookRow, parseRows } from "../rows";
import type { Section } from "../../section";
import { fromTables } from "../section";

/** A key to the interface carries no department's messages. */
const CREDENTIAL_FIELDS = {
  channelIds: absent,
  createdAt: absent,
  expiresAt: absent,
  tenantMatches: absent,
  lastUsedAt: unreadable("not-offered"),
  usedFrom: unreadable("not-offered"),
};

export function credentialsSection(raw: LhcRaw): Section<"credentials"> {
  const { rows, bad } = parseRows(UserRow, raw.users.rows);
  const users = new Map(rows.map((user) => [user.id, user]));
  return fromTables(
    "credentials",
    raw,
    (table) => {
      // Whose key it is stands in its name.
      table.bad += bad;
      return table.rows("lh_abstract_rest_api_key", ApiKeyRow).map((row) => ({
        id: row.id,
        name: `API key ${users.get(row.user_id)?.username ?? row.user_id}`,
        kind: "api-token" as const,
        ownerAgentId: row.user_id,
        fingerprint: row.key_sha256_12 || unreadable("redacted"),
        state:
          row.active === undefined ? undefined : row.active ? ("working" as const) : ("inactive" as const),
        ipAllowlist: addresses(row.ip_restrictions),
      }));
    },
    CREDENTIAL_FIELDS,
  );
}

/** Empty means from anywhere. */
function addresses(text: string | undefined) {
  if (text === undefined) return undefined;
  const list = text
    .split(",")
    .map((one) => one.trim())
    .filter(Boolean);
  return list.length > 0 ? list : absent;
}

/** Channels are not named: a department goes on receiving from its website when one of its hooks is off. */
const WEBHOOK_FIELDS = {
  channelIds: absent,
  signed: absent,
  signatureSelfTest: absent,
  suspended: absent,
  url: unreadable("not-offered"),
  lastStatus: unreadable("not-offered"),
  lastEventAt: unreadable("not-offered"),
  latencyMs: unreadable("not-offered"),
};

export function webhooksSection(raw: LhcRaw): Section<"webhooks"> {
  return fromTables(
    "webhooks",
    raw,
    (table) => [
      ...table.rows("lh_webhook", WebhookRow).map((row) => ({
        id: `outgoing-${row.id}`,
        name: row.name || row.event || row.id,
        direction: "outgoing" as const,
        enabled: row.disabled === undefined ? undefined : !row.disabled,
        events: row.event ? [row.event] : [],
      })),
      ...table.rows("lh_incoming_webhook", IncomingWebhookRow).map((row) => ({
        id: `incoming-${row.id}`,
        name: row.name || row.identifier || row.id,
        direction: "incoming" as const,
        enabled: row.disabled === undefined ? undefined : !row.disabled,
      })),
    ],
    WEBHOOK_FIELDS,
  );
}
