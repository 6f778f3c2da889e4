const ONE_YEAR = 60 * 60 * 24 * 365;

/** Remembers a display preference (language, theme, time zone) where the server can read it. Never a secret. */
export function writePreferenceCookie(name: string, value: string) {
  document.cookie = `${name}=${encodeURIComponent(value)}; Path=/; Max-Age=${ONE_YEAR}; SameSite=Lax`;
}
