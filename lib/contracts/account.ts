import { z } from "zod";
import { PersonName, RoleName } from "./members";
import { GivenPassword, NewPassword } from "./password";
import { SeatView } from "./seats";

export const AccountSession = z.object({
  id: z.string(),
  isCurrent: z.boolean(),
  createdAt: z.iso.datetime(),
  lastSeenAt: z.iso.datetime(),
  expiresAt: z.iso.datetime(),
  ip: z.string(),
  userAgent: z.string(),
});
export type AccountSession = z.infer<typeof AccountSession>;

/** The signed-in member about themselves. */
export const Account = z.object({
  id: z.string(),
  name: z.string(),
  email: z.string(),
  role: RoleName,
  locale: z.enum(["zh-CN", "en"]).nullable(),
  hasPassword: z.boolean(),
  /** Of an auditor who does not see everything for ever. */
  seat: SeatView.nullable(),
  organisation: z.object({ name: z.string(), timezone: z.string() }),
  sessions: z.array(AccountSession),
});
export type Account = z.infer<typeof Account>;

export const UpdateAccount = z
  .strictObject({ name: PersonName, locale: z.enum(["zh-CN", "en"]) })
  .partial()
  .refine((change) => Object.keys(change).length > 0);
export type UpdateAccount = z.infer<typeof UpdateAccount>;

export const ChangePassword = z.strictObject({ current: GivenPassword, next: NewPassword });
export type ChangePassword = z.infer<typeof ChangePassword>;

/** How many other sign-ins ended. */
export const RevokedSessions = z.object({ revoked: z.number().int() });
