const QUARTER_MS = 15 * 60_000;
const MOST_KNOWN = 10_000;

/**
 * What the clocks of a time zone show at an instant, as if they stood in Greenwich. The offset is asked for once a
 * quarter of an hour: zones change theirs on such borders, and asking costs more than the rest of a row.
 */
export function wallClock(timezone: string): (at: Date) => number {
  // Made when the first instant comes: it costs as much as ten thousand cells, and most tables hold none.
  let format: Intl.DateTimeFormat | undefined;
  const offsets = new Map<number, number>();
  return (at) => {
    const quarter = Math.floor(at.getTime() / QUARTER_MS);
    let offset = offsets.get(quarter);
    if (offset === undefined) {
      format ??= new Intl.DateTimeFormat("en-US", { timeZone: timezone, timeZoneName: "longOffset" });
      offset = offsetIn(format.format(quarter * QUARTER_MS));
      if (offsets.size >= MOST_KNOWN) offsets.clear();
      offsets.set(quarter, offset);
    }
    return at.getTime() + offset;
  };
}

/** "11/28/2026, GMT+08:00" in milliseconds; Greenwich itself is "GMT" alone. */
function offsetIn(text: string): number {
  const [, sign, hours = 0, minutes = 0, seconds = 0] =
    /GMT(?:([+-])(\d+):(\d+)(?::(\d+))?)?$/.exec(text) ?? [];
  const size = (Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds)) * 1000;
  return sign === "-" ? -size : size;
}
