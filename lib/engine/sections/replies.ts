import { z } from "zod";
import { Id, Instant, Name } from "../scalars";
import { value } from "../value";
import { Target } from "./channels";

export const AutoReply = z.strictObject({
  id: Id,
  name: Name,
  occasion: z.enum(["welcome", "off-hours", "no-agent", "queueing", "handover-failed", "emergency", "other"]),
  enabled: value(z.boolean()),
  text: value(z.string()),
  faqUrl: value(z.string()),
  /** HTTP status of the FAQ page when it was last fetched. */
  faqStatus: value(z.number().int()),
  contactVerifiedAt: value(Instant),
  channelIds: value(z.array(Id)),
});
export type AutoReply = z.infer<typeof AutoReply>;

export const Form = z.strictObject({
  id: Id,
  name: Name,
  kind: z.enum(["message", "pre-chat"]),
  enabled: value(z.boolean()),
  /** The customer only ever gets the form, never a conversation. */
  onlyMode: value(z.boolean()),
  requiredFieldHidden: value(z.boolean()),
  menu: value(z.array(z.strictObject({ label: z.string(), target: Target }))),
  channelIds: value(z.array(Id)),
});
export type Form = z.infer<typeof Form>;

/** Another way to reach the company when the platform is down. */
export const Fallback = z.strictObject({
  id: Id,
  name: Name,
  kind: value(z.enum(["email", "phone", "messenger", "form", "other"])),
  address: value(z.string()),
  owner: value(z.string()),
  lastTestedAt: value(Instant),
  receiving: value(z.boolean()),
  redirectPrepared: value(z.boolean()),
});
export type Fallback = z.infer<typeof Fallback>;

export const Contact = z.strictObject({
  id: Id,
  name: Name,
  kind: z.enum(["team", "vendor"]),
  address: value(z.string()),
  verifiedAt: value(Instant),
  accountNumber: value(z.string()),
});
export type Contact = z.infer<typeof Contact>;

/** A change the platform itself recorded. */
export const Change = z.strictObject({
  id: Id,
  at: Instant,
  actor: value(z.string()),
  kind: z.string(),
  target: value(z.string()),
});
export type Change = z.infer<typeof Change>;
