import { z } from "zod";
import { isTimezone } from "@/lib/engine/zoned";
import { TargetAddress } from "../http/target";

export const MEIQIA_ADDRESS = "https://api.meiqia.com";

export const MeiqiaSettings = z.strictObject({
  url: TargetAddress.default(MEIQIA_ADDRESS),
  /** The number of the interface, not the long text of the web plugin. */
  enterpriseId: z
    .union([
      z.number().int().positive(),
      z
        .string()
        .trim()
        .regex(/^\d{1,15}$/),
    ])
    .transform(String),
  /** How far conversations are looked back on. */
  days: z.number().int().min(1).max(7).default(1),
  /** How long a declared screen holds without being confirmed. */
  declaredDays: z.number().int().min(7).max(365).default(90),
  name: z.string().trim().max(200).optional(),
  timezone: z.string().refine(isTimezone).default("Asia/Shanghai"),
});
export type MeiqiaSettings = z.infer<typeof MeiqiaSettings>;

export const MeiqiaCredentials = z.strictObject({ token: z.string().trim().min(1).max(1024) });
export type MeiqiaCredentials = z.infer<typeof MeiqiaCredentials>;
