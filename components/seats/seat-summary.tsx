"use client";

import { useTranslations } from "next-intl";
import type { SeatView } from "@/lib/contracts/seats";

type Terms = Pick<SeatView, "isWhole" | "sources" | "from" | "to">;

/** Which parts and which period, in words. */
export function useSeatWords() {
  const t = useTranslations("seats");
  return {
    parts: ({ isWhole, sources }: Terms) =>
      isWhole ? t("whole") : sources.map(({ name }) => name).join(t("separator")),
    period({ from, to }: Terms) {
      if (from && to) return t("period.between", { from, to });
      if (from) return t("period.since", { from });
      return to ? t("period.until", { to }) : t("period.all");
    },
  };
}

/** A seat in two short lines, for a table. */
export function SeatSummary({ seat }: { seat: SeatView }) {
  const t = useTranslations("seats");
  const { parts, period } = useSeatWords();
  return (
    <div className="flex max-w-72 flex-col text-xs text-ink-subtle">
      <span>{t("sees", { parts: parts(seat), period: period(seat) })}</span>
      <SeatEnd seat={seat} />
    </div>
  );
}

const SOON_DAYS = 7;

/** Until when; what ends soon, or has ended, stands out. */
export function SeatEnd({ seat: { state, startsOn, endsOn, daysLeft, ended } }: { seat: SeatView }) {
  const t = useTranslations("seats");
  if (state === "over")
    return (
      <span className="text-refuted">
        {ended ? t("state.ended", { by: ended.by }) : t("state.over", { endsOn })}
      </span>
    );
  if (state === "ahead") return <span>{t("state.ahead", { startsOn, endsOn })}</span>;
  return (
    <span className={daysLeft < SOON_DAYS ? "text-unknown" : undefined}>
      {t("state.running", { endsOn, days: daysLeft })}
    </span>
  );
}
