import { z } from "zod";
import { Text } from "@/lib/engine/text";
import { SEVERITIES } from "@/lib/engine/verdict";

export const TARGET_KINDS = ["wecom", "dingtalk", "feishu", "slack", "email", "webhook"] as const;
export type TargetKind = (typeof TARGET_KINDS)[number];

/** What may be told, in the order in which pages show it. */
export const NOTIFIED_EVENTS = [
  "channel-dark",
  "new-finding",
  "incident-declared",
  "incident-severity",
  "incident-recovered",
  "pull-failed",
  "credential-expiring",
  "waiver-lapsed",
  "follow-up-due",
  "seat-ending",
  "client-reminder",
  "pack-made",
  "pack-incomplete",
  "evidence-request",
] as const;
export type NotifiedEvent = (typeof NOTIFIED_EVENTS)[number];

/** Told to whoever presses the button, never subscribed to. */
export const TEST_EVENT = "test";

const Severity = z.enum(SEVERITIES);
const Locale = z.enum(["zh-CN", "en"]);

/** What a target wants to hear, and when. */
export const Subscription = z.strictObject({
  events: z.array(z.enum(NOTIFIED_EVENTS)).min(1),
  /** This one and worse, for what has a severity. */
  severity: Severity.default("degraded"),
  /** Only about these; none means all. */
  channels: z
    .array(z.strictObject({ source: z.string(), channel: z.string() }))
    .max(200)
    .default([]),
  /** Wait for the opening while all channels it is about are closed by plan. */
  quiet: z.boolean().default(true),
  /** A blocker does not wait. */
  urgentPasses: z.boolean().default(true),
  /** The same thing again within this time is told once, at its end. */
  windowMinutes: z.number().int().min(5).max(1440).default(60),
});
export type Subscription = z.infer<typeof Subscription>;

export const NotificationItem = z.object({
  text: Text,
  severity: Severity.optional(),
  /** Channels of the source; none for what concerns it as a whole. */
  channels: z.array(z.string()).default([]),
  /** A key or contract about to end, which has an event of its own. */
  expires: z.boolean().optional(),
});
export type NotificationItem = z.infer<typeof NotificationItem>;

/** What one message says: about whom, the particulars, and where to look. */
export const NotificationContent = z.object({
  subject: z.string(),
  severity: Severity.nullable(),
  items: z.array(NotificationItem),
  /** Items there were before the list was cut. */
  total: z.number().int(),
  /** Path of the page that shows it. */
  path: z.string(),
});
export type NotificationContent = z.infer<typeof NotificationContent>;

const Name = z.string().trim().min(1).max(80);
const Fields = z.record(z.string(), z.json());

export const CreateTarget = z.strictObject({
  kind: z.enum(TARGET_KINDS),
  name: Name,
  locale: Locale,
  settings: Fields,
  secrets: Fields,
  subscription: Subscription,
});
export type CreateTarget = z.infer<typeof CreateTarget>;

/** The signing secret of a webhook is shown this once. */
export const CreatedTarget = z.object({ id: z.string(), signingSecret: z.string().nullable() });
export type CreatedTarget = z.infer<typeof CreatedTarget>;

/** What is left out stays as it is; secrets are never sent back. */
export const UpdateTarget = z.strictObject({
  name: Name.optional(),
  locale: Locale.optional(),
  settings: Fields.optional(),
  secrets: Fields.optional(),
  subscription: Subscription.optional(),
  isEnabled: z.boolean().optional(),
  /** Makes a new signing secret and shows it once. */
  newSigningSecret: z.boolean().optional(),
});
export type UpdateTarget = z.infer<typeof UpdateTarget>;

export const UpdatedTarget = z.object({ signingSecret: z.string().nullable() });
export type UpdatedTarget = z.infer<typeof UpdatedTarget>;

export const DELIVERY_STATUSES = ["pending", "sent", "dead", "withdrawn"] as const;
export type DeliveryStatus = (typeof DELIVERY_STATUSES)[number];

/** What came of one try, as it is stored and shown. */
export const AttemptOutcome = z.object({
  sent: z.boolean(),
  /** The other side's own code: an HTTP status, an error number, a word. */
  code: z.string(),
  /** Its answer, secrets removed, cut short. */
  reply: z.string(),
  /** Why not and what to do; absent for a success. */
  text: Text.optional(),
  remedy: Text.optional(),
});
export type AttemptOutcome = z.infer<typeof AttemptOutcome>;

export const DeliveryView = z.object({
  id: z.string(),
  /** One of NOTIFIED_EVENTS, or a test. */
  event: z.enum([...NOTIFIED_EVENTS, TEST_EVENT]),
  subject: z.string(),
  severity: Severity.nullable(),
  total: z.number().int(),
  path: z.string(),
  occurredAt: z.iso.datetime(),
  createdAt: z.iso.datetime(),
  status: z.enum(DELIVERY_STATUSES),
  repeats: z.number().int(),
  nextAttemptAt: z.iso.datetime(),
  heldUntil: z.iso.datetime().nullable(),
  finishedAt: z.iso.datetime().nullable(),
  /** Newest first. */
  attempts: z.array(
    z.object({ id: z.string(), at: z.iso.datetime(), tookMs: z.number().int(), outcome: AttemptOutcome }),
  ),
});
export type DeliveryView = z.infer<typeof DeliveryView>;

export const TargetView = z.object({
  id: z.string(),
  kind: z.enum(TARGET_KINDS),
  name: z.string(),
  locale: Locale,
  /** Everything that is not a secret. */
  settings: Fields,
  /** Where messages go: the host, and the last four characters of the address. */
  address: z.object({ host: z.string(), lastFour: z.string() }),
  subscription: Subscription,
  isEnabled: z.boolean(),
  createdAt: z.iso.datetime(),
  counts: z.record(z.enum(DELIVERY_STATUSES), z.number().int()),
  /** The newest one that was tried. */
  latest: DeliveryView.nullable(),
});
export type TargetView = z.infer<typeof TargetView>;

export const TargetList = z.array(TargetView);
export type TargetList = z.infer<typeof TargetList>;

export const TargetParams = z.object({ targetId: z.string() });
export const DeliveryParams = z.object({ deliveryId: z.string() });

export const DeliveryQuery = z.object({
  status: z.enum(DELIVERY_STATUSES).optional(),
  /** The id of the last one already shown. */
  cursor: z.string().optional(),
  limit: z.coerce.number().int().min(1).max(100).default(30),
});
export type DeliveryQuery = z.infer<typeof DeliveryQuery>;

export const DeliveryPage = z.object({
  deliveries: z.array(DeliveryView),
  nextCursor: z.string().nullable(),
});
export type DeliveryPage = z.infer<typeof DeliveryPage>;

/** Channels that may be chosen: those of the newest snapshot of every source. */
export const ChannelChoices = z.array(
  z.object({
    source: z.object({ id: z.string(), name: z.string() }),
    channels: z.array(z.object({ id: z.string(), name: z.string() })),
  }),
);
export type ChannelChoices = z.infer<typeof ChannelChoices>;
