"use client";

import { useLocale, useTranslations } from "next-intl";
import { TextLink } from "@/components/ui/text-link";
import { Time } from "@/components/ui/time";
import { useViewHref } from "@/lib/client/view-params";
import type { Overview } from "@/lib/contracts/overview";

/** The one sentence the first screen is for. Unknown channels are named beside the blocked ones, never inside them. */
export function Headline({ overview: { channels, coverage, view } }: { overview: Overview }) {
  const t = useTranslations("overview");
  const tChecks = useTranslations("checks");
  const locale = useLocale();
  const href = useViewHref();
  const count = (verdict: string) => channels.filter(({ now }) => now.verdict === verdict).length;
  const [blocked, unknown] = [count("REFUTED"), count("UNKNOWN")];
  const dark = channels.reduce((sum, channel) => sum + channel.darkHours, 0);
  const sentences = [
    ...(blocked > 0 && unknown > 0 ? [t("alsoUnknown", { unknown })] : []),
    dark > 0 ? t("darkThisWeek", { dark }) : t("noDarkThisWeek"),
    t("coverage", {
      judged: coverage.judged,
      rules: coverage.judged + coverage.unknown,
      unknown: coverage.unknown,
    }),
  ];
  return (
    <header className="flex flex-col gap-1">
      <h1 className="text-2xl text-balance">
        {blocked > 0
          ? t("headline.blocked", { blocked, total: channels.length })
          : unknown > 0
            ? t("headline.unknown", { unknown, total: channels.length })
            : t("headline.fine", { total: channels.length })}
      </h1>
      <p className="text-sm text-ink-muted">
        {sentences.join(locale === "en" ? " " : "")}{" "}
        {coverage.unknown > 0 && (
          <TextLink href={href("/findings/checks", { verdict: "unknown" })}>
            {tChecks("seeUnknown", { count: coverage.unknown })}
          </TextLink>
        )}
      </p>
      <p className="text-sm text-ink-subtle">
        {t.rich("asOf", {
          source: view.source.name,
          time: () => <Time value={view.snapshot.takenAt} show="moment" />,
        })}
      </p>
    </header>
  );
}
