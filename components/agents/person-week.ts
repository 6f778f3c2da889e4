import type { AgentChannelView } from "@/lib/contracts/agents";
import type { ChannelSummary } from "@/lib/contracts/proof";

type Week = Pick<ChannelSummary, "week" | "intended" | "witnesses">;

const HOURS = Array.from({ length: 168 }, (_, hour) => hour);

/**
 * All channels of one person laid over one another, in the shape of a channel's week: `witnesses` counts the channels
 * they receive on. Off duty everywhere is quiet, like an hour a channel never promised.
 */
export function personWeek(channels: readonly Pick<AgentChannelView, "hours">[]): Week {
  const cells = HOURS.map((hour) => {
    const letters = channels.map(({ hours }) => hours[hour]);
    const receives = letters.filter((letter) => letter === "R").length;
    if (receives > 0) return { verdict: "P", intended: "1", receives };
    if (letters.includes("U")) return { verdict: "U", intended: "1", receives };
    return { verdict: "R", intended: letters.every((letter) => letter === "O") ? "0" : "1", receives };
  });
  return {
    week: cells.map(({ verdict }) => verdict).join(""),
    intended: cells.map(({ intended }) => intended).join(""),
    witnesses: cells.map(({ receives }) => receives),
  };
}
