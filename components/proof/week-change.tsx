import { useTranslations } from "next-intl";
import { TextLink } from "@/components/ui/text-link";
import type { ChannelSummary } from "@/lib/contracts/proof";
import { WeekStrip } from "./week-strip";

type Week = Pick<ChannelSummary, "week" | "intended" | "witnesses">;
type Side = { week: Week; hrefOf: (hour: number) => string };

type WeekChangeProps = {
  name: string;
  href: string;
  lost: number;
  gained: number;
  before: Side;
  after: Side;
};

/** What a change does to one channel: hours lost, hours won, and both weeks one above the other. */
export function WeekChange({ name, href, lost, gained, before, after }: WeekChangeProps) {
  const t = useTranslations("snapshots");
  const tOverview = useTranslations("overview");
  return (
    <li className="grid gap-x-6 gap-y-2 py-3 md:grid-cols-[14rem_1fr]">
      <div className="flex flex-col gap-0.5 text-sm">
        <TextLink href={href} className="self-start font-medium">
          {name}
        </TextLink>
        {lost > 0 && <span className="text-refuted">{tOverview("lost", { hours: lost })}</span>}
        {gained > 0 && <span className="text-proven">{tOverview("gained", { hours: gained })}</span>}
      </div>
      <div className="grid min-w-0 grid-cols-[3rem_1fr] items-center gap-x-2 gap-y-1 text-xs text-ink-subtle">
        <span>{t("compare.before")}</span>
        <WeekStrip channel={{ name, ...before.week }} hrefOf={before.hrefOf} />
        <span>{t("compare.after")}</span>
        <WeekStrip channel={{ name, ...after.week }} hrefOf={after.hrefOf} />
      </div>
    </li>
  );
}
