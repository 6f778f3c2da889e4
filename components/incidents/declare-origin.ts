type Parameters = { get(name: string): string | null; getAll(name: string): string[] };

const WEEK_MS = 7 * 24 * 3_600_000;

export type DeclareOrigin = {
  channelIds: string[];
  hour: { channelId: string; hour: number } | null;
  findingId: string | null;
  /** ISO text, or empty: just now. */
  since: string;
  isDrill: boolean;
  /** What is typed belongs to where it began. */
  key: string;
};

/** Where the declaring began, as the address tells: a channel, one of its dark hours, a finding. */
export function readOrigin(parameters: Parameters): DeclareOrigin {
  const channelIds = parameters.getAll("channel");
  const findingId = parameters.get("finding");
  const hour = Number(parameters.get("hour") ?? Number.NaN);
  const since = Date.parse(parameters.get("since") ?? "");
  const [channelId] = channelIds;
  const isHour = channelId !== undefined && Number.isInteger(hour) && hour >= 0 && hour < 168;
  return {
    channelIds,
    hour: isHour ? { channelId, hour } : null,
    findingId,
    since: Number.isNaN(since) ? "" : new Date(since).toISOString(),
    isDrill: parameters.get("kind") === "drill",
    key: [...channelIds, isHour ? hour : "", findingId ?? ""].join("~"),
  };
}

/** The address that declares an incident from a dark hour of the week, since it last began; `start` is any of its beginnings. */
export function declareHourHref(
  { channelId, hour, start }: { channelId: string; hour: number; start: string },
  view: Record<string, string>,
  now: number,
): string {
  const query = new URLSearchParams({ ...view, channel: channelId, hour: String(hour) });
  const weeks = Math.floor((now - Date.parse(start)) / WEEK_MS);
  if (weeks >= 0) query.set("since", new Date(Date.parse(start) + weeks * WEEK_MS).toISOString());
  return `/incidents/declare?${query.toString()}`;
}
