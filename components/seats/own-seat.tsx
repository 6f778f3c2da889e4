"use client";

import { useTranslations } from "next-intl";
import { Section } from "@/components/shell/section";
import { DescriptionList } from "@/components/ui/description-list";
import type { SeatView } from "@/lib/contracts/seats";
import { SeatEnd, useSeatWords } from "./seat-summary";

/** What an auditor may see and until when, on their account page. */
export function OwnSeat({ seat }: { seat: SeatView }) {
  const t = useTranslations("seats");
  const { parts, period } = useSeatWords();
  return (
    <Section title={t("own.title")} description={t("own.description")}>
      <DescriptionList
        className="max-w-md"
        items={[
          { term: t("fields.sources"), detail: parts(seat) },
          { term: t("fields.period"), detail: period(seat) },
          { term: t("fields.endsOn"), detail: <SeatEnd seat={seat} /> },
        ]}
      />
    </Section>
  );
}
