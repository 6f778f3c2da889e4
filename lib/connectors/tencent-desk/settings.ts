import { z } from "zod";
import { isTimezone } from "@/lib/engine/zoned";
import { TargetAddress } from "../http/target";

/** The address the vendor's pages show; other regions have others. */
export const CHINA_ADDRESS = "https://console.tim.qq.com";

export const DeskSettings = z.strictObject({
  url: TargetAddress.default(CHINA_ADDRESS),
  sdkAppId: z
    .union([
      z.number().int().positive(),
      z
        .string()
        .trim()
        .regex(/^\d{1,15}$/),
    ])
    .transform(Number),
  /** An account of the App administrator kind. */
  identifier: z.string().trim().min(1).max(64),
  name: z.string().trim().max(200).optional(),
  /** No call tells the zone of working hours. */
  timezone: z.string().refine(isTimezone).default("Asia/Shanghai"),
});
export type DeskSettings = z.infer<typeof DeskSettings>;

export const DeskCredentials = z.strictObject({ secretKey: z.string().trim().min(1).max(512) });
export type DeskCredentials = z.infer<typeof DeskCredentials>;
