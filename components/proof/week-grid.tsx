"use client";

import { useTranslations } from "next-intl";
import { type KeyboardEvent, useRef } from "react";
import { classNames } from "@/components/ui/class-names";
import { verdictFill } from "@/components/ui/verdict-swatch";
import type { ChannelSummary } from "@/lib/contracts/proof";
import { cellAt, clock, DAYS, fillOf, type HourCell, HOURS } from "./hour-cell";

type WeekGridProps = {
  channel: Pick<ChannelSummary, "name" | "week" | "intended" | "witnesses">;
  selected: number | null;
  onSelect: (hour: number) => void;
  /** Where the week is not a channel's: what the grid is called, and what a cell says after its time. */
  label?: string;
  tell?: (cell: HourCell) => string;
};

const STEPS: Record<string, number> = { ArrowLeft: -1, ArrowRight: 1, ArrowUp: -24, ArrowDown: 24 };

/** A channel's week, seven rows of twenty-four hours with the number of witnesses; arrows move, Enter explains. */
export function WeekGrid({ channel, selected, onSelect, label, tell }: WeekGridProps) {
  const t = useTranslations("proof");
  const grid = useRef<HTMLDivElement>(null);
  const entry = selected ?? 0;

  function move(event: KeyboardEvent, hour: number) {
    const step = STEPS[event.key];
    if (step === undefined) return;
    event.preventDefault();
    const target = (hour + step + 168) % 168;
    grid.current?.querySelector<HTMLElement>(`[data-hour="${target}"]`)?.focus();
  }

  return (
    <div className="relative overflow-x-auto pb-1">
      <div
        ref={grid}
        role="grid"
        aria-label={label ?? t("gridLabel", { channel: channel.name })}
        className="grid min-w-[44rem] gap-y-0.5 text-xs"
      >
        <div role="row" className="grid grid-cols-[3rem_repeat(24,minmax(0,1fr))] gap-x-0.5 text-ink-subtle">
          <span role="columnheader">
            <span className="sr-only">{t("weekday")}</span>
          </span>
          {HOURS.map((hour) => (
            <span key={hour} role="columnheader" className="text-center">
              {hour}
            </span>
          ))}
        </div>
        {DAYS.map((day) => (
          <div key={day} role="row" className="grid grid-cols-[3rem_repeat(24,minmax(0,1fr))] gap-x-0.5">
            <span role="rowheader" className="flex items-center text-ink-muted">
              {t(`day.${day}`)}
            </span>
            {HOURS.map((hourOfDay) => {
              const cell = cellAt(channel, (day - 1) * 24 + hourOfDay);
              return (
                <button
                  key={hourOfDay}
                  type="button"
                  role="gridcell"
                  data-hour={cell.hour}
                  aria-selected={selected === cell.hour}
                  tabIndex={cell.hour === entry ? 0 : -1}
                  aria-label={t("run", {
                    day: t(`day.${day}`),
                    from: clock(hourOfDay),
                    to: hourOfDay === 23 ? "24:00" : clock(hourOfDay + 1),
                    verdict: tell?.(cell) ?? t(`cell.${cell.verdict}`),
                    witnesses: tell ? 0 : cell.witnesses,
                  })}
                  onClick={() => onSelect(cell.hour)}
                  onKeyDown={(event) => move(event, cell.hour)}
                  className={classNames(
                    "h-7 rounded-xs text-center leading-7 text-ink",
                    verdictFill(fillOf(cell)),
                    selected === cell.hour && "outline-2 outline-offset-1 outline-accent",
                  )}
                >
                  {cell.verdict === "proven"
                    ? cell.witnesses
                    : cell.verdict === "unknown"
                      ? "?"
                      : cell.verdict === "refuted"
                        ? "×"
                        : ""}
                </button>
              );
            })}
          </div>
        ))}
      </div>
    </div>
  );
}
