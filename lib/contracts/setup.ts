import { z } from "zod";
import { Email, LinkToken, PersonName } from "./members";
import { NewPassword } from "./password";

/** An IANA name this runtime knows, such as Asia/Shanghai. */
export const TimeZone = z.string().refine((name) => {
  try {
    return Boolean(new Intl.DateTimeFormat("en", { timeZone: name }));
  } catch {
    return false;
  }
});

/** The first organisation and its first administrator. */
export const CompleteSetup = z.strictObject({
  token: LinkToken,
  organisation: z.string().trim().min(1).max(80),
  timezone: TimeZone,
  locale: z.enum(["zh-CN", "en"]),
  name: PersonName,
  email: Email,
  password: NewPassword,
});
export type CompleteSetup = z.infer<typeof CompleteSetup>;

export const CompletedSetup = z.object({ email: z.string() });
