import { z } from "zod";
import { WAIVER_STATES } from "@/lib/engine/layers/waiver";
import { Day } from "./audit-log";

/** Nobody accepts a risk for longer than a year without looking at it again. */
export const MAX_WAIVER_DAYS = 365;

export const CreateWaiver = z.object({
  sourceId: z.string(),
  findingId: z.string(),
  reason: z.string().trim().min(4).max(1000),
  /** The member who answers for the risk. */
  ownerId: z.string().min(1),
  /** The last day, in the organisation's time zone. */
  until: Day,
});
export type CreateWaiver = z.infer<typeof CreateWaiver>;

export const WaiverParams = z.object({ waiverId: z.string() });

/** `ended`: withdrawn by somebody or replaced by a newer one. */
export const SHOWN_WAIVER_STATES = [...WAIVER_STATES, "ended"] as const;

export const Waiver = z.object({
  id: z.string(),
  findingId: z.string(),
  state: z.enum(SHOWN_WAIVER_STATES),
  reason: z.string(),
  owner: z.object({ name: z.string(), isDisabled: z.boolean() }),
  until: z.iso.datetime(),
  createdAt: z.iso.datetime(),
  createdBy: z.string(),
  ended: z.object({ at: z.iso.datetime(), by: z.string() }).nullable(),
});
export type Waiver = z.infer<typeof Waiver>;
