import { z } from "zod";

/** One for each scheme in which a platform signs what it sends. */
export const RECEIVER_KINDS = ["meiqia-webhook", "meiqia-push", "wecom-callback"] as const;
export type ReceiverKind = (typeof RECEIVER_KINDS)[number];

/** The receivers each kind of source may have. */
export const RECEIVERS_OF: Readonly<Record<string, readonly ReceiverKind[]>> = {
  meiqia: ["meiqia-webhook", "meiqia-push"],
  "wecom-kf": ["wecom-callback"],
};
export const hasReceivers = (sourceKind: string): boolean => Object.hasOwn(RECEIVERS_OF, sourceKind);

export const ReceiverView = z.object({
  kind: z.enum(RECEIVER_KINDS),
  /** Where the platform sends to, below the address of this server; null while it is closed. */
  path: z.string().nullable(),
  openedAt: z.iso.datetime().nullable(),
  openedBy: z.string().nullable(),
  accepted: z.number().int(),
  lastAcceptedAt: z.iso.datetime().nullable(),
  /** The newest that were accepted: that they came, never what was in them. */
  events: z.array(
    z.object({
      at: z.iso.datetime(),
      kind: z.string(),
      subject: z.string().nullable(),
      header: z.string().nullable(),
      sentAt: z.iso.datetime().nullable(),
    }),
  ),
  refused: z.array(z.object({ reason: z.string(), count: z.number().int(), lastAt: z.iso.datetime() })),
});
export type ReceiverView = z.infer<typeof ReceiverView>;

export const ReceiverList = z.object({
  /** The address of this server as the outside sees it; null when nobody configured one. */
  server: z.string().nullable(),
  receivers: z.array(ReceiverView),
});
export type ReceiverList = z.infer<typeof ReceiverList>;

/** What the platform shows where the address is entered. It is sealed and never shown again. */
export const OpenReceiver = z.strictObject({
  secret: z.string().trim().min(1).max(512),
  /** EncodingAESKey, for callbacks of WeCom alone. */
  aesKey: z
    .string()
    .trim()
    .regex(/^[A-Za-z0-9]{43}$/)
    .optional(),
});
export type OpenReceiver = z.infer<typeof OpenReceiver>;

export const ReceiverParams = z.object({ sourceId: z.string(), kind: z.enum(RECEIVER_KINDS) });
export const HookParams = z.object({ receiverId: z.string().max(64) });
