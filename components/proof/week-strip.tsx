import Link from "next/link";
import { useTranslations } from "next-intl";
import type { MouseEvent } from "react";
import { classNames } from "@/components/ui/class-names";
import { verdictFill } from "@/components/ui/verdict-swatch";
import type { ChannelSummary } from "@/lib/contracts/proof";
import { clock, DAYS, fillOf, type Run, runsOfDay } from "./hour-cell";

type WeekStripProps = {
  channel: Pick<ChannelSummary, "name" | "week" | "intended" | "witnesses">;
  hrefOf: (hour: number) => string;
  /** Explains a stretch in place; without it, the link is followed. A new tab is always the link's. */
  onOpen?: (hour: number) => void;
  /** The hour that is explained in place. */
  openHour?: number | null;
};

/** A channel's week in one line: seven days of twenty-four hours. Every stretch leads to its first hour. */
export function WeekStrip({ channel, hrefOf, onOpen, openHour = null }: WeekStripProps) {
  const t = useTranslations("proof");

  function open(event: MouseEvent, hour: number) {
    if (!onOpen || event.metaKey || event.ctrlKey || event.shiftKey || event.button !== 0) return;
    event.preventDefault();
    onOpen(hour);
  }

  return (
    <div className="grid min-w-0 grid-cols-7 gap-x-1">
      {DAYS.map((day) => (
        <div key={day} className="grid h-5 grid-cols-24 rounded-xs">
          {runsOfDay(channel, day).map((run) => {
            const label = t("run", {
              day: t(`day.${day}`),
              from: clock(run.hour),
              to: run.hour % 24 === 24 - run.length ? "24:00" : clock(run.hour + run.length),
              verdict: t(`cell.${run.verdict}`),
              witnesses: run.witnesses,
            });
            const isOpen = openHour !== null && isInside(run, openHour);
            return (
              <Link
                key={run.hour}
                href={hrefOf(run.hour)}
                title={label}
                aria-label={`${channel.name} ${label}`}
                aria-expanded={onOpen ? isOpen : undefined}
                onClick={(event) => open(event, run.hour)}
                prefetch={false}
                tabIndex={run.verdict === "refuted" || run.verdict === "unknown" ? 0 : -1}
                style={{ gridColumn: `span ${run.length}` }}
                className={classNames(
                  "first:rounded-s-xs last:rounded-e-xs hover:opacity-75 focus-visible:z-1",
                  verdictFill(fillOf(run)),
                  isOpen && "z-1 outline-2 outline-offset-1 outline-accent",
                )}
              />
            );
          })}
        </div>
      ))}
    </div>
  );
}

const isInside = (run: Run, hour: number) => hour >= run.hour && hour < run.hour + run.length;
