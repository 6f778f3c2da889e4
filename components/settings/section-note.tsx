"use client";

import { useTranslations } from "next-intl";
import { ProvenanceBadge } from "@/components/ui/provenance-badge";
import { useFieldLabel } from "@/components/values/use-field-label";
import type { SettingSection } from "@/lib/contracts/settings";
import { LedgerNote } from "./ledger-note";
import { uniformFields } from "./uniform-fields";

/** How a section was come by, and the fields that say nothing in any of its rows: told once, not in every row. */
export function SectionNote({ section }: { section: SettingSection }) {
  const t = useTranslations("settings");
  const label = useFieldLabel();
  const { ledger } = section;
  const { absent, unread } = uniformFields(section);
  const list = (fields: readonly string[]) =>
    fields.map((field) => label(section.section, field)).join(t("separator"));
  return (
    <div className="flex flex-col gap-1 text-xs text-ink-muted">
      <LedgerNote ledger={ledger} />
      {absent.length > 0 && (
        <p>
          <ProvenanceBadge state="absent" className="px-0" /> {list(absent)}
        </p>
      )}
      {unread.length > 0 && (
        <p>
          <ProvenanceBadge state="unreadable" /> {t("unread", { fields: list(unread) })}
        </p>
      )}
    </div>
  );
}
