import { z } from "zod";
import { isTimezone } from "@/lib/engine/zoned";
import { TargetAddress } from "../http/target";

export const ChatwootSettings = z.strictObject({
  url: TargetAddress,
  /** Left out, the token's profile tells: one account is that one, several must be chosen from. */
  accountId: z
    .union([z.number().int().positive(), z.string().trim().regex(/^\d+$/).max(20)])
    .transform(String)
    .optional(),
  name: z.string().trim().max(200).optional(),
  /** The team's own zone, against which the zones of the inboxes are judged. */
  timezone: z.string().refine(isTimezone).default("Asia/Shanghai"),
});
export type ChatwootSettings = z.infer<typeof ChatwootSettings>;

export const ChatwootCredentials = z.strictObject({ token: z.string().trim().min(1).max(512) });
export type ChatwootCredentials = z.infer<typeof ChatwootCredentials>;
