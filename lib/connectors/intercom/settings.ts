import { z } from "zod";
import { isTimezone } from "@/lib/engine/zoned";
import { TargetAddress } from "../http/target";

export const INTERCOM_ADDRESS = "https://api.intercom.io";

export const IntercomSettings = z.strictObject({
  url: TargetAddress.default(INTERCOM_ADDRESS),
  /** No call lists workflows: those named here are read. */
  workflowIds: z
    .string()
    .trim()
    .regex(/^\d+([,\s]+\d+)*$/)
    .max(500)
    .optional(),
  name: z.string().trim().max(200).optional(),
  timezone: z.string().refine(isTimezone).default("Asia/Shanghai"),
});
export type IntercomSettings = z.infer<typeof IntercomSettings>;

export const IntercomCredentials = z.strictObject({ token: z.string().trim().min(1).max(1024) });
export type IntercomCredentials = z.infer<typeof IntercomCredentials>;
