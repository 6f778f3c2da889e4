"use client";

import { useTranslations } from "next-intl";
import type { SeatView } from "@/lib/contracts/seats";
import { SeatEnd, useSeatWords } from "./seat-summary";

/** Seats that are over, the newest first: who could see what, and when. */
export function SeatHistory({ seats }: { seats: readonly SeatView[] }) {
  const t = useTranslations("seats");
  const { parts, period } = useSeatWords();
  return (
    <section className="mt-5 flex flex-col gap-2 border-t border-line pt-4">
      <h3 className="text-sm font-medium">{t("history")}</h3>
      <ul className="flex flex-col gap-2 text-xs text-ink-muted">
        {seats.map((seat) => (
          <li key={seat.id} className="flex flex-col">
            <span>{t("sees", { parts: parts(seat), period: period(seat) })}</span>
            <span>{t("span", { startsOn: seat.startsOn, endsOn: seat.endsOn, by: seat.createdBy })}</span>
            <SeatEnd seat={seat} />
          </li>
        ))}
      </ul>
    </section>
  );
}
