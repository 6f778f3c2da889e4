"use client";

import { useFormatter, useTranslations } from "next-intl";
import { DAYS } from "@/components/proof/hour-cell";
import { classNames } from "@/components/ui/class-names";
import type { ForecastDay } from "@/lib/contracts/forecast";
import { weeksOf } from "./weeks-of";

/** Ninety days as a calendar; a day with something on it leads to its place in the list. */
export function Timeline({ days }: { days: ForecastDay[] }) {
  const t = useTranslations("forecast");
  const tProof = useTranslations("proof");
  const format = useFormatter();
  return (
    <section aria-labelledby="timeline" className="flex min-w-0 flex-col gap-2">
      <h2 id="timeline" className="text-base font-medium">
        {t("timeline.title")}
      </h2>
      <table className="w-full table-fixed border-separate border-spacing-0.5 text-xs">
        <thead>
          <tr>
            {DAYS.map((day) => (
              <th key={day} scope="col" className="font-normal text-ink-subtle">
                {tProof(`day.${day}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {weeksOf(days).map((week, at) => (
            <tr key={at}>
              {week.map((day, place) => (
                <td key={place} className="p-0">
                  {day && (
                    <DayCell
                      day={day}
                      number={
                        place + at === 0 || day.date.endsWith("-01") || day === days[0]
                          ? format.dateTime(noonOf(day.date), {
                              month: "short",
                              day: "numeric",
                              timeZone: "UTC",
                            })
                          : String(Number(day.date.slice(8)))
                      }
                      label={t("timeline.day", {
                        date: format.dateTime(noonOf(day.date), {
                          month: "short",
                          day: "numeric",
                          weekday: "short",
                          timeZone: "UTC",
                        }),
                        events: day.events,
                        channels: day.darkChannels,
                        hours: day.darkHours,
                      })}
                    />
                  )}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      <p className="flex flex-wrap items-center gap-x-4 gap-y-1 text-xs text-ink-muted">
        <span className="inline-flex items-center gap-1.5">
          <span aria-hidden className={classNames("size-3 rounded-xs", darkStyles)} />
          {t("timeline.dark")}
        </span>
        <span className="inline-flex items-center gap-1.5">
          <span aria-hidden className="size-1.5 rounded-full bg-degraded-fill" />
          {t("timeline.event")}
        </span>
      </p>
    </section>
  );
}

/** Paler than a dark hour elsewhere: a date has to be readable on it. */
const darkStyles = "bg-refuted-soft ring-1 ring-refuted-fill ring-inset";

function DayCell({ day, number, label }: { day: ForecastDay; number: string; label: string }) {
  const isBusy = day.events + day.darkChannels > 0;
  const style = classNames(
    "relative flex h-8 items-center justify-center rounded-xs text-ink-muted",
    day.darkHours > 0 ? classNames(darkStyles, "font-medium text-refuted") : "bg-sunken",
  );
  const inside = (
    <>
      {number}
      {day.events > 0 && (
        <span aria-hidden className="absolute end-1 top-1 size-1.5 rounded-full bg-degraded-fill" />
      )}
    </>
  );
  if (!isBusy)
    return (
      <span className={style} aria-label={label} role="img">
        {inside}
      </span>
    );
  return (
    <a
      href={`#day-${day.date}`}
      title={label}
      aria-label={label}
      className={classNames(style, "hover:underline")}
    >
      {inside}
    </a>
  );
}

const noonOf = (date: string) => new Date(`${date}T12:00:00Z`);
