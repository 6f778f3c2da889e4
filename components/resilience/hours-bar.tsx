import { useTranslations } from "next-intl";
import { classNames } from "@/components/ui/class-names";
import { verdictFill } from "@/components/ui/verdict-swatch";
import type { ChannelResilience } from "@/lib/contracts/resilience";

const FILLS = {
  dark: { verdict: "refuted" },
  unknown: { verdict: "unknown" },
  0: { witnesses: 1 },
  1: { witnesses: 2 },
  2: { witnesses: 3 },
} as const;

/** The promised hours of a channel by what they can lose. */
export function HoursBar({
  channel: { hours, darkHours, unknownHours },
}: {
  channel: Pick<ChannelResilience, "hours" | "darkHours" | "unknownHours">;
}) {
  const t = useTranslations("resilience");
  const all = [
    { part: "dark", count: darkHours },
    { part: "unknown", count: unknownHours },
    { part: 0, count: hours[0] },
    { part: 1, count: hours[1] },
    { part: 2, count: hours[2] },
  ] as const;
  const parts = all.filter(({ count }) => count > 0);
  return (
    <div className="flex min-w-0 flex-col gap-1">
      <div aria-hidden className="flex h-2 overflow-hidden rounded-xs">
        {parts.map(({ part, count }) => (
          <span
            key={part}
            style={{ flexGrow: count }}
            className={classNames("h-2", verdictFill(FILLS[part]))}
          />
        ))}
      </div>
      <p className="text-xs text-ink-muted">
        {parts.map(({ part, count }) => t(`hours.${part}`, { count })).join(t("separator"))}
      </p>
    </div>
  );
}
