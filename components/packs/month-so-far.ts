/** The days of the current month up to today, in the organisation's time zone. */
export function monthSoFar(timezone: string, now = new Date()): { from: string; to: string } {
  const to = new Intl.DateTimeFormat("en-CA", { timeZone: timezone, dateStyle: "short" }).format(now);
  return { from: `${to.slice(0, 7)}-01`, to };
}
