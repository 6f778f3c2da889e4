import { z } from "zod";
import { Id, Instant, Name } from "../scalars";
import { value } from "../value";

/** A key, token or secret. Only a keyed fingerprint is ever kept. */
export const Credential = z.strictObject({
  id: Id,
  name: Name,
  kind: value(z.enum(["api-token", "app-secret", "webhook-secret", "oauth", "password", "certificate"])),
  ownerAgentId: value(Id),
  fingerprint: value(z.string()),
  state: value(z.enum(["working", "refused", "regenerated", "inactive"])),
  createdAt: value(Instant),
  expiresAt: value(Instant),
  lastUsedAt: value(Instant),
  ipAllowlist: value(z.array(z.string())),
  /** Addresses the credential is really used from. */
  usedFrom: value(z.array(z.string())),
  adminRights: value(z.boolean()),
  needsAdminRights: value(z.boolean()),
  usedBy: value(z.array(z.string())),
  tenantMatches: value(z.boolean()),
  /** The application stands on the platform's list of those that may call the interface. */
  appListed: value(z.boolean()),
  /** How far the clock of the server that signs with it is off. */
  clockSkewSeconds: value(z.number().nonnegative()),
  /** Channels that stop when this credential stops. */
  channelIds: value(z.array(Id)),
});
export type Credential = z.infer<typeof Credential>;

export const Webhook = z.strictObject({
  id: Id,
  name: Name,
  direction: value(z.enum(["incoming", "outgoing"])),
  enabled: value(z.boolean()),
  url: value(z.string()),
  events: value(z.array(z.string())),
  neededEvents: value(z.array(z.string())),
  signed: value(z.boolean()),
  signatureSelfTest: value(z.enum(["passed", "failed"])),
  suspended: value(z.boolean()),
  /** HTTP status of the newest delivery. */
  lastStatus: value(z.number().int()),
  lastEventAt: value(Instant),
  latencyMs: value(z.number().nonnegative()),
  /** Messages or assignments travel through it, so its loss stops these channels. */
  channelIds: value(z.array(Id)),
  /** Tells of these channels' messages, which arrive without it as well: its loss stops none of them. */
  reportsChannelIds: value(z.array(Id)),
});
export type Webhook = z.infer<typeof Webhook>;

export const Integration = z.strictObject({
  id: Id,
  name: Name,
  kind: value(z.enum(["crm", "social", "shop", "ticketing", "telephony", "bot", "other"])),
  enabled: value(z.boolean()),
  authorised: value(z.boolean()),
  authorisedUntil: value(Instant),
  link: value(z.enum(["up", "down"])),
  /** HTTP status of the newest call. */
  lastStatus: value(z.number().int()),
  /** Error the newest answer carried in its body, for platforms that answer 200 whatever happens; empty for none. */
  bodyError: value(z.string()),
  formatValid: value(z.boolean()),
  url: value(z.string()),
  lastEventAt: value(Instant),
  /** Up to which moment it has fetched messages. */
  syncedUntil: value(Instant),
  channelIds: value(z.array(Id)),
});
export type Integration = z.infer<typeof Integration>;
