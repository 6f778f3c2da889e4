import { cookies, headers } from "next/headers";
import { getRequestConfig } from "next-intl/server";
import { formats } from "./formats";
import { LOCALE_COOKIE, type Locale, resolveLocale } from "./locale";
import { loadMessages } from "./messages";
import { resolveTimeZone, TIME_ZONE_COOKIE } from "./time-zone";

declare module "next-intl" {
  interface AppConfig {
    Locale: Locale;
    Formats: typeof formats;
  }
}

/** The language has no place in the address: the same link opens in each reader's own language. */
export default getRequestConfig(async ({ locale: explicit }) => {
  const [jar, head] = await Promise.all([cookies(), headers()]);
  const locale = explicit ?? resolveLocale(jar.get(LOCALE_COOKIE)?.value, head.get("accept-language"));
  return {
    locale,
    messages: await loadMessages(locale),
    timeZone: resolveTimeZone(jar.get(TIME_ZONE_COOKIE)?.value),
    now: new Date(),
    formats,
  };
});
