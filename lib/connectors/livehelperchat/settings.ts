import { z } from "zod";
import { isTimezone } from "@/lib/engine/zoned";
import { TargetAddress } from "../http/target";

/** Host, port, account and schema of an optional read-only MySQL or MariaDB account. */
export const DatabaseSettings = z.strictObject({
  host: z.string().trim().min(1).max(255),
  port: z.number().int().min(1).max(65535).default(3306),
  user: z.string().min(1).max(128),
  name: z.string().min(1).max(64),
  tls: z.boolean().default(false),
});
export type DatabaseSettings = z.infer<typeof DatabaseSettings>;

export const LhcSettings = z.strictObject({
  url: TargetAddress,
  /** The operator the API key belongs to. */
  username: z.string().trim().min(1).max(128),
  name: z.string().trim().max(200).optional(),
  /** The site's zone. No call tells it, and opening hours mean it. */
  timezone: z.string().refine(isTimezone).default("Asia/Shanghai"),
  database: DatabaseSettings.optional(),
});
export type LhcSettings = z.infer<typeof LhcSettings>;

export const LhcCredentials = z.strictObject({
  apiKey: z.string().trim().min(1).max(512),
  databasePassword: z.string().max(512).optional(),
});
export type LhcCredentials = z.infer<typeof LhcCredentials>;
