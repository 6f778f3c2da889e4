"use client";

import { useFormatter, useTranslations } from "next-intl";

type MonthBarsProps = {
  label: string;
  /** A null is a month that tells nothing, which is not zero. */
  bars: readonly { month: string; value: number | null }[];
  say: (value: number) => string;
};

/** One bar a month. To a screen reader it is a list that says each month's value. */
export function MonthBars({ label, bars, say }: MonthBarsProps) {
  const t = useTranslations("incident-metrics");
  const format = useFormatter();
  const highest = Math.max(1, ...bars.map(({ value }) => value ?? 0));
  const nameOf = (month: string) =>
    format.dateTime(new Date(`${month}-15T12:00:00Z`), { year: "numeric", month: "short" });
  const [first, last] = [bars[0], bars.at(-1)];
  return (
    <div className="flex max-w-2xl flex-col gap-1">
      <ol aria-label={label} className="flex h-20 items-end gap-1 border-b border-line">
        {bars.map(({ month, value }) => {
          const text = `${nameOf(month)} ${value === null ? t("noneThatMonth") : say(value)}`;
          return (
            <li key={month} title={text} className="flex h-full min-w-0 flex-1 items-end">
              <span className="sr-only">{text}</span>
              <span
                aria-hidden
                className="w-full rounded-t-sm bg-accent"
                style={{ height: value ? `${Math.max(4, (value / highest) * 100)}%` : 0 }}
              />
            </li>
          );
        })}
      </ol>
      {first && last && (
        <p aria-hidden className="flex justify-between text-xs text-ink-subtle">
          <span>{nameOf(first.month)}</span>
          <span>{nameOf(last.month)}</span>
        </p>
      )}
    </div>
  );
}
