import { z } from "zod";
import { Count, Id, Instant, Name } from "../scalars";
import { value } from "../value";

/** How one agent is told about customers' messages. */
export const AgentPush = z.strictObject({
  id: Id,
  agentId: Id,
  /** Any push kind is on. */
  enabled: value(z.boolean()),
  newConversation: value(z.boolean()),
  newMessage: value(z.boolean()),
  sound: value(z.boolean()),
  /** The role carries the right to be pushed to. */
  permissionAssigned: value(z.boolean()),
  quietFrom: value(z.string()),
  quietTo: value(z.string()),
});
export type AgentPush = z.infer<typeof AgentPush>;

/** How an app's customers hear of replies. Never explains a message that agents did not get. */
export const SdkPush = z.strictObject({
  id: Id,
  name: Name,
  channelId: value(Id),
  method: value(z.enum(["none", "custom-server", "platform"])),
  url: value(z.string()),
  urlAnswers: value(z.boolean()),
  secretFingerprint: value(z.string()),
  signatureSelfTest: value(z.enum(["passed", "failed"])),
  deviceTokenUploaded: value(z.boolean()),
});
export type SdkPush = z.infer<typeof SdkPush>;

export const Device = z.strictObject({
  id: Id,
  agentId: Id,
  client: value(z.enum(["web", "desktop", "mobile"])),
  system: value(z.string()),
  browser: value(z.string()),
  version: value(z.string()),
  updateState: value(z.enum(["current", "pending", "failed"])),
  updatedAt: value(Instant),
  installState: value(z.enum(["working", "damaged"])),
  notificationPermission: value(z.enum(["granted", "denied", "default"])),
  systemMuted: value(z.boolean()),
  soundOn: value(z.boolean()),
  websocket: value(z.enum(["working", "failing", "unsupported"])),
  storage: value(z.enum(["working", "blocked", "full"])),
  backgroundAllowed: value(z.boolean()),
  resourceLoad: value(z.enum(["normal", "high"])),
  lastCacheCleanAt: value(Instant),
  pushError: value(z.string()),
  sessionExpiresAt: value(Instant),
  lastSeenAt: value(Instant),
});
export type Device = z.infer<typeof Device>;

export const CachePolicy = z.strictObject({
  id: Id,
  name: Name,
  layer: value(z.enum(["platform", "proxy", "cdn", "service-worker", "client"])),
  /** What is kept: message data, online status, settings, the platform's API, socket paths, static files. */
  covers: value(z.array(z.enum(["messages", "status", "settings", "api", "socket", "assets"]))),
  ttlSeconds: value(z.number().nonnegative()),
  sizeMb: value(z.number().nonnegative()),
  invalidation: value(z.boolean()),
  state: value(z.enum(["ok", "expired", "corrupt"])),
  lastCleanedAt: value(Instant),
  channelIds: value(z.array(Id)),
});
export type CachePolicy = z.infer<typeof CachePolicy>;

export const Block = z.strictObject({
  id: Id,
  kind: value(z.enum(["ip", "ip-range", "customer", "keyword", "anti-flood"])),
  subject: value(z.string()),
  until: value(Instant),
  /** Messages a customer may send in the window before being cut off. */
  threshold: value(Count),
  lastHitAt: value(Instant),
  channelIds: value(z.array(Id)),
});
export type Block = z.infer<typeof Block>;
