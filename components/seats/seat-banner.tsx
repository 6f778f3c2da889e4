"use client";

import { Eye } from "lucide-react";
import { useTranslations } from "next-intl";
import type { SeatView } from "@/lib/contracts/seats";
import { useSeatWords } from "./seat-summary";

const SOON_DAYS = 14;

/** Tells an auditor what pages hold back and until when they may come in; quiet while neither matters. */
export function SeatBanner({ seat }: { seat: SeatView }) {
  const t = useTranslations("seats");
  const { parts, period } = useSeatWords();
  const isLimited = !seat.isWhole || seat.from !== null || seat.to !== null;
  if (!isLimited && seat.daysLeft >= SOON_DAYS) return null;
  return (
    <aside
      aria-label={t("banner.label")}
      className="flex items-start gap-2 border-b border-line bg-sunken px-4 py-2 text-xs text-ink-muted print:hidden"
    >
      <Eye aria-hidden className="mt-[0.2em] size-3.5 shrink-0" />
      <p>
        {t("banner.sees", { parts: parts(seat), period: period(seat), endsOn: seat.endsOn })}
        {seat.to && ` ${t("banner.asOf")}`}
      </p>
    </aside>
  );
}
