import { z } from "zod";
import { isTimezone } from "@/lib/engine/zoned";
import { TargetAddress } from "../http/target";

export const WECOM_ADDRESS = "https://qyapi.weixin.qq.com";

export const WecomSettings = z.strictObject({
  /** A company with a proxy of its own before the platform gives that one's. */
  url: TargetAddress.default(WECOM_ADDRESS),
  corpId: z.string().trim().min(1).max(64),
  name: z.string().trim().max(200).optional(),
  timezone: z.string().refine(isTimezone).default("Asia/Shanghai"),
});
export type WecomSettings = z.infer<typeof WecomSettings>;

export const WecomCredentials = z.strictObject({ secret: z.string().trim().min(1).max(512) });
export type WecomCredentials = z.infer<typeof WecomCredentials>;
