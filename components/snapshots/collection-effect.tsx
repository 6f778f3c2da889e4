"use client";

import { useTranslations } from "next-intl";
import { Section } from "@/components/shell/section";
import type { Comparison } from "@/lib/contracts/snapshots";

/** Sections of which the two snapshots do not know the same: there, a difference need not be a change. */
export function CollectionEffect({ ledger }: { ledger: Comparison["ledger"] }) {
  const t = useTranslations("snapshots");
  const tCommon = useTranslations("common");
  const tSection = useTranslations("sections");
  if (ledger.length === 0) return null;
  return (
    <Section title={t("compare.collection")} description={t("compare.collectionHint")}>
      <ul className="divide-y divide-line border-y border-line text-sm">
        {ledger.map(({ section, before, after, undecided }) => (
          <li key={section} className="flex flex-wrap gap-x-4 py-1.5">
            <span className="w-40">{tSection(section)}</span>
            <span>
              {tCommon(`collection.${before}`)} → {tCommon(`collection.${after}`)}
            </span>
            {undecided > 0 && (
              <span className="text-unknown">{t("compare.undecidedRows", { count: undecided })}</span>
            )}
          </li>
        ))}
      </ul>
    </Section>
  );
}
