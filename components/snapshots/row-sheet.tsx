"use client";

import { useQuery } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { QueryView } from "@/components/states/query-view";
import { CodeBlock } from "@/components/ui/code-block";
import { DescriptionList } from "@/components/ui/description-list";
import { Sheet } from "@/components/ui/sheet";
import { FieldValue } from "@/components/values/field-value";
import { useFieldLabel } from "@/components/values/use-field-label";
import { snapshotQueries } from "@/lib/client/snapshots";
import type { SectionRows } from "@/lib/contracts/snapshots";

type RowSheetProps = { snapshotId: string; section: string; rowKey: string; onClose: () => void };

/** One row with every value, in words and as the snapshot holds it; reached by its address alone. */
export function RowSheet({ snapshotId, section, rowKey, onClose }: RowSheetProps) {
  const query = useQuery(snapshotQueries.row(snapshotId, section, rowKey));
  return (
    <Sheet open onOpenChange={(isOpen) => !isOpen && onClose()} title={query.data?.rows[0]?.label ?? rowKey}>
      <QueryView query={query}>{(rows) => <Values section={section} rows={rows} />}</QueryView>
    </Sheet>
  );
}

function Values({ section, rows: { rows, fields, ledger, names } }: { section: string; rows: SectionRows }) {
  const t = useTranslations("snapshots");
  const label = useFieldLabel();
  const [row] = rows;
  if (!row) return <p className="text-sm text-ink-muted">{t("noSuchRow")}</p>;
  return (
    <div className="flex flex-col gap-4">
      <DescriptionList
        items={fields.map((field) => ({
          key: field,
          term: label(section, field),
          detail: <FieldValue field={field} value={row.fields[field]} basis={ledger.basis} names={names} />,
        }))}
      />
      <details>
        <summary className="cursor-pointer text-sm text-ink-muted">{t("json")}</summary>
        <CodeBlock code={JSON.stringify(row.fields, null, 2)} copyLabel={t("copyJson")} className="mt-2" />
      </details>
    </div>
  );
}
