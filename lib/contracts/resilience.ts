import { z } from "zod";
import { Losses } from "@/lib/engine/policy";
import { LOSS_KINDS } from "@/lib/engine/resilience-losses";
import { TARGET_STATES } from "@/lib/engine/resilience-target";
import { ViewHead } from "./view";

const Count = z.number().int().nonnegative();

/** How little a channel has to spare, and when. */
export const Spare = z.object({
  /** Losses survived in the weakest promised hour, 2 for two and more; null when no promised hour is received. */
  level: z.union([z.literal(0), z.literal(1), z.literal(2)]).nullable(),
  weakest: z.object({ hour: z.number().int().min(0).max(167), people: Count }).nullable(),
});
export type Spare = z.infer<typeof Spare>;
export type Level = NonNullable<Spare["level"]>;

export const ChannelResilience = Spare.extend({
  id: z.string(),
  name: z.string(),
  /** Promised hours that are received, by level. */
  hours: z.tuple([Count, Count, Count]),
  /** Promised hours that have no level. */
  darkHours: Count,
  unknownHours: Count,
  /** Its own, else the organisation's; `own` is null without one. */
  target: z.object({ losses: Losses, own: Losses.nullable(), state: z.enum(TARGET_STATES) }),
});
export type ChannelResilience = z.infer<typeof ChannelResilience>;

export const LossKind = z.enum(LOSS_KINDS);

export const SinglePoint = z.object({
  kind: LossKind,
  id: z.string(),
  name: z.string(),
  /** Channels that go dark when it is lost, and in how many promised hours of the week. */
  channels: z.array(z.object({ id: z.string(), name: z.string(), hours: Count })),
});
export type SinglePoint = z.infer<typeof SinglePoint>;

export const LOSSES = [0, 1, 2] as const satisfies readonly Losses[];
export type { Losses };

/** For one channel, where null gives it the organisation's again, or for the organisation as a whole. */
export const SetTarget = z.strictObject({
  sourceId: z.string().min(1).max(64),
  channelId: z.string().min(1).max(200).nullable(),
  losses: Losses.nullable(),
});
export type SetTarget = z.infer<typeof SetTarget>;

export const ResilienceView = z.object({
  view: ViewHead.nullable(),
  /** What every channel has to survive that has no target of its own, as of now. */
  standard: Losses,
  /** The weakest first. */
  channels: z.array(ChannelResilience),
  /** What darkens most channels first. */
  singlePoints: z.array(SinglePoint),
  /** What could not be read in full, so that the levels are upper bounds. */
  unread: z.array(LossKind),
});
export type ResilienceView = z.infer<typeof ResilienceView>;
