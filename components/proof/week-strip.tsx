import Link from "next/link";
import { useTranslations } from "next-intl";
import { verdictFill } from "@/components/ui/verdict-swatch";
import { classNames } from "@/components/ui/class-names";
import type { ChannelSummary } from "@/lib/contracts/proof";
import { clock, DAYS, fillOf, runsOfDay } from "./hour-cell";

type WeekStripProps = {
  channel: Pick<ChannelSummary, "name" | "week" | "intended" | "witnesses">;
  hrefOf: (hour: number) => string;
};

/** A channel's week in one line: seven days of twenty-four hours. Every stretch leads to its first hour. */
export function WeekStrip({ channel, hrefOf }: WeekStripProps) {
  const t = useTranslations("proof");
  return (
    <div className="grid min-w-0 grid-cols-7 gap-x-1">
      {DAYS.map((day) => (
        <div key={day} className="grid h-5 grid-cols-24 overflow-hidden rounded-xs">
          {runsOfDay(channel, day).map((run) => {
            const label = t("run", {
              day: t(`day.${day}`),
              from: clock(run.hour),
              to: run.hour % 24 === 24 - run.length ? "24:00" : clock(run.hour + run.length),
              verdict: t(`cell.${run.verdict}`),
              witnesses: run.witnesses,
            });
            return (
              <Link
                key={run.hour}
                href={hrefOf(run.hour)}
                title={label}
                aria-label={`${channel.name} ${label}`}
                prefetch={false}
                tabIndex={run.verdict === "refuted" || run.verdict === "unknown" ? 0 : -1}
                style={{ gridColumn: `span ${run.length}` }}
                className={classNames("hover:opacity-75 focus-visible:z-1", verdictFill(fillOf(run)))}
              />
            );
          })}
        </div>
      ))}
    </div>
  );
}
