import { z } from "zod";
import { Count, Id, Instant, Name, Seconds } from "../scalars";
import { value } from "../value";

export const CHANNEL_KINDS = [
  "website",
  "chat-link",
  "app-sdk",
  "wechat-official",
  "wechat-miniprogram",
  "wecom-kf",
  "email",
  "phone",
  "sms",
  "weibo",
  "douyin",
  "toutiao-miniprogram",
  "feishu",
  "advertising",
  "shop",
  "api",
  "whatsapp",
  "facebook",
  "instagram",
  "telegram",
  "line",
  "department",
  "other",
] as const;

/** A door through which customers write (接入渠道, inbox, entrance, department). */
export const Channel = z.strictObject({
  id: Id,
  name: Name,
  kind: value(z.enum(CHANNEL_KINDS)),
  enabled: value(z.boolean()),
  archived: value(z.boolean()),
  hidden: value(z.boolean()),
  forcedOffline: value(z.boolean()),
  authorisation: value(z.enum(["authorised", "reauthorise", "not-needed"])),
  authorisedUntil: value(Instant),
  address: value(z.string()),
  allowedOrigins: value(z.array(z.string())),
  identityRequired: value(z.boolean()),
  siteSigns: value(z.boolean()),
  allowAfterResolve: value(z.boolean()),
  /** Customers who write here in an ordinary week; weighs findings. */
  customersPerWeek: value(Count),
  enterpriseId: value(z.string()),
  snippetPresent: value(z.boolean()),
  manualInit: value(z.boolean()),
  initCalled: value(z.boolean()),
  withoutButton: value(z.boolean()),
  showPanelCalled: value(z.boolean()),
  /** What a look at the page itself found, and when: the id its code carries, and what keeps the code from running. */
  siteCheckedAt: value(Instant),
  siteEnterpriseId: value(z.string()),
  /** A cache hands out a page with other code than the site has now. */
  snippetStale: value(z.boolean()),
  /** What the page's security policy refuses, such as `script-src static.example.com`. */
  blockedByPolicy: value(z.array(z.string())),
  /** Hosts of the widget that a page with https asks for without it. */
  mixedContent: value(z.array(z.string())),
  mailFetched: value(z.boolean()),
  mailForwarded: value(z.boolean()),
  mailVerified: value(z.boolean()),
  lastReceivedAt: value(Instant),
  /** False when the platform itself says that nothing has ever come in; then there is no `lastReceivedAt`. */
  everReceived: value(z.boolean()),
  replyWindowSeconds: value(Seconds),
  /** Length of the customer ids that the site or app passes; absent when it passes none. */
  customerIdLength: value(Count),
  /** Several customers are passed under one id. */
  customerIdShared: value(z.boolean()),
  /** Languages that customers write in here. */
  languages: value(z.array(z.string())),
});
export type Channel = z.infer<typeof Channel>;

export const Target = z.strictObject({ kind: z.enum(["group", "agent"]), id: Id });
export type Target = z.infer<typeof Target>;

/** Who a channel's conversations are offered to, and what happens when they cannot serve. */
export const Routing = z.strictObject({
  id: Id,
  channelId: Id,
  targets: value(z.array(Target)),
  strategy: value(z.enum(["automatic", "manual", "customer-chooses", "callback"])),
  autoAssign: value(z.boolean()),
  /** Where a conversation may go when the named target cannot serve. */
  fallback: value(z.enum(["none", "group", "enterprise"])),
  fallbackAfterInit: value(z.boolean()),
  agentToken: value(z.string()),
  groupToken: value(z.string()),
  choices: value(z.array(Target)),
  callbackUrl: value(z.string()),
  callbackHealthy: value(z.boolean()),
  /** Somebody is told about a new conversation that nobody was given. */
  notifiesUnassigned: value(z.boolean()),
  assignDelaySeconds: value(Seconds),
  sameLanguage: value(z.boolean()),
  distributionLimit: value(Count),
  transferTarget: value(Target),
  /** Priority that conversations of this channel are given. */
  priority: value(z.number()),
  /** An application outside the platform has to move every conversation to somebody. */
  movedByApplication: value(z.boolean()),
});
export type Routing = z.infer<typeof Routing>;

export const AutomationRule = z.strictObject({
  id: Id,
  name: Name,
  active: value(z.boolean()),
  event: value(z.string()),
  channelIds: value(z.array(Id)),
  actions: value(
    z.array(
      z.strictObject({
        kind: z.enum(["resolve", "snooze", "mute", "assign-agent", "assign-group", "reply", "other"]),
        targetId: Id.optional(),
      }),
    ),
  ),
  disabledByErrors: value(z.boolean()),
});
export type AutomationRule = z.infer<typeof AutomationRule>;

export const Bot = z.strictObject({
  id: Id,
  name: Name,
  channelIds: value(z.array(Id)),
  enabled: value(z.boolean()),
  handover: value(z.boolean()),
  handoverTarget: value(Target),
  handoverTimeoutSeconds: value(Seconds),
  /** While the bot holds it, nobody is notified. */
  keepsPending: value(z.boolean()),
  endpointUrl: value(z.string()),
  endpointHealthy: value(z.boolean()),
  /** Calls that failed one after the other. */
  endpointFailures: value(Count),
  offlineFormShown: value(z.boolean()),
});
export type Bot = z.infer<typeof Bot>;

export const Queue = z.strictObject({
  id: Id,
  name: Name,
  channelIds: value(z.array(Id)),
  enabled: value(z.boolean()),
  /** What 0 means is in `semantics.queue`. */
  limit: value(Count),
  text: value(z.string()),
});
export type Queue = z.infer<typeof Queue>;

/** What a channel's door and queue looked like at the moment of the pull. */
export const ChannelLoad = z.strictObject({
  channelId: Id,
  pending: value(Count),
  active: value(Count),
  /** Conversations that nobody has moved on since they began. */
  unmoved: value(Count),
  /** The platform's own answer to "is this channel receiving". */
  platformReceiving: value(z.boolean()),
});
export type ChannelLoad = z.infer<typeof ChannelLoad>;
