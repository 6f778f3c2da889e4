"use client";

import { useFormatter, useTranslations } from "next-intl";
import { classNames } from "@/components/ui/class-names";
import type { ProbeSpan } from "@/lib/contracts/probes";

type SpanBarsProps = { label: string; spans: readonly ProbeSpan[]; size?: "row" | "page" };

/**
 * Round trips over time, one bar a stretch. A stretch with failures is marked by a bar of its own colour from top to
 * bottom, one without runs is left empty: silence is not health. To a screen reader it is a list of sentences.
 */
export function SpanBars({ label, spans, size = "row" }: SpanBarsProps) {
  const t = useTranslations("probes");
  const format = useFormatter();
  const highest = Math.max(1, ...spans.map(({ latencyMs }) => latencyMs ?? 0));
  const [first, last] = [spans[0], spans.at(-1)];
  const isPage = size === "page";
  return (
    <div className="flex min-w-0 flex-col gap-1">
      <ol
        aria-label={label}
        className={classNames("flex items-end gap-px", isPage ? "h-28 border-b border-line" : "h-6 w-40")}
      >
        {spans.map(({ from, runs, failed, latencyMs, worstMs }) => {
          const when = format.dateTime(new Date(from), "moment");
          const what =
            runs === 0
              ? t("span.none")
              : t("span.told", { runs, failed, latency: latencyMs ?? "–", worst: worstMs ?? "–" });
          return (
            <li key={from} title={`${when} ${what}`} className="flex h-full min-w-0 flex-1 items-end">
              <span className="sr-only">{`${when} ${what}`}</span>
              <span
                aria-hidden
                className={classNames(
                  "w-full",
                  failed > 0
                    ? "bg-refuted [background-image:repeating-linear-gradient(45deg,transparent_0_2px,var(--canvas)_2px_3px)]"
                    : runs > 0
                      ? "bg-accent"
                      : "bg-line",
                )}
                style={{
                  height:
                    failed > 0
                      ? "100%"
                      : runs === 0
                        ? "1px"
                        : `${Math.max(8, ((latencyMs ?? 0) / highest) * 100)}%`,
                }}
              />
            </li>
          );
        })}
      </ol>
      {isPage && first && last && (
        <p aria-hidden className="flex justify-between text-xs text-ink-subtle tabular-nums">
          <span>{format.dateTime(new Date(first.from), "moment")}</span>
          <span>{t("span.scale", { ms: highest })}</span>
          <span>{format.dateTime(new Date(last.from), "moment")}</span>
        </p>
      )}
    </div>
  );
}
