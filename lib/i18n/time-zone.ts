/** The browser tells its time zone once; from then on server and browser write the same times. */
export const TIME_ZONE_COOKIE = "inlet_time_zone";
export const DEFAULT_TIME_ZONE = "Asia/Shanghai";

export function resolveTimeZone(told: string | undefined): string {
  return told && isTimeZone(told) ? told : DEFAULT_TIME_ZONE;
}

function isTimeZone(name: string): boolean {
  try {
    new Intl.DateTimeFormat("en", { timeZone: name });
    return true;
  } catch {
    return false;
  }
}
