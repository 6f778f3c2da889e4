"use client";

import { useFormatter } from "next-intl";
import type { PackDays } from "@/lib/contracts/packs";

/** From its first to its last day: days of the organisation, the same for every reader. */
export function PackPeriod({ period: { firstDay, lastDay } }: { period: PackDays }) {
  const format = useFormatter();
  const told = (day: string) => format.dateTime(new Date(`${day}T00:00:00Z`), "day", { timeZone: "UTC" });
  return (
    <span className="whitespace-nowrap [text-autospace:no-autospace]">
      {firstDay === lastDay ? told(firstDay) : `${told(firstDay)} – ${told(lastDay)}`}
    </span>
  );
}
