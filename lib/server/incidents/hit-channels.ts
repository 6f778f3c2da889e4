import "server-only";
import type { SeveritySuggestion } from "@/lib/contracts/incidents";
import type { ChannelSummary } from "@/lib/contracts/proof";
import { impactOf, severityOf } from "@/lib/engine/incident/severity";
import { localTimeIn } from "@/lib/engine/zoned";
import { AppError } from "@/lib/server/errors";
import type { View } from "@/lib/server/views/current";

/** The channels of the snapshot on view that an incident names. @throws AppError invalid for one that is not there */
export function hitChannels(view: View | null, ids: readonly string[]): ChannelSummary[] {
  const known = new Map(view?.summary.channels.map((channel) => [channel.id, channel]));
  return [...new Set(ids)].map((id) => {
    const channel = known.get(id);
    if (!channel) throw new AppError("invalid", "incidents.problems.channel", {}, { field: "channelIds" });
    return channel;
  });
}

export function suggestionOf(
  view: View,
  hit: readonly ChannelSummary[],
  from: number,
  to: number,
): SeveritySuggestion {
  const { summary, snapshot } = view;
  const promising = summary.channels.filter(({ promisedHours }) => promisedHours > 0).length;
  const impact = impactOf(hit, Math.max(promising, hit.length), { from, to, timezone: summary.timezone });
  return {
    ...severityOf(impact),
    impact,
    refuted: hit.filter(({ now }) => now.verdict === "REFUTED").length,
    snapshotId: snapshot.id,
    takenAt: snapshot.takenAt.toISOString(),
  };
}

export type DarkHour = { channelId: string; hour: number };

export function isDarkAt({ week, intended }: ChannelSummary, hour: number): boolean {
  return week[hour] === "R" && intended[hour] === "1";
}

/** The dark hour an incident is about: the one it began in, the present one, or else the first of the week. */
export function darkHourOf(
  hit: readonly ChannelSummary[],
  moments: readonly number[],
  timezone: string,
): DarkHour | null {
  const hours = moments.map((at) => {
    const { weekday, minute } = localTimeIn(timezone, at);
    return (weekday - 1) * 24 + Math.floor(minute / 60);
  });
  const all = [...hours, ...Array.from({ length: 168 }, (_, hour) => hour)];
  for (const hour of all)
    for (const channel of hit) if (isDarkAt(channel, hour)) return { channelId: channel.id, hour };
  return null;
}
