import "server-only";
import { createTranslator } from "next-intl";
import { ComparisonTableQuery, type RowDifference } from "@/lib/contracts/snapshots";
import type { Json } from "@/lib/exports/table";
import { fieldLabelIn } from "@/lib/i18n/field-label";
import { defineTable } from "@/lib/server/exports/define-table";
import { compareSnapshots } from "./compare";

type Row = RowDifference & { change: RowDifference["fields"][number] | null };

/** What changed between two snapshots, one line a value; a row that came or went has one line of its own. */
export const comparisonTable = defineTable<ComparisonTableQuery, Row>({
  id: "changes",
  permission: "snapshots:read",
  query: ComparisonTableQuery,
  open: async (ctx, { section, kind, q, ...pair }) => {
    const { rows, after } = await compareSnapshots(ctx, pair, Number.MAX_SAFE_INTEGER);
    const shown = rows
      .filter((row) => section.length === 0 || section.includes(row.section))
      .filter((row) => kind.length === 0 || kind.includes(row.kind))
      .filter(({ name, key }) => `${name} ${key}`.toLowerCase().includes(q.toLowerCase()))
      .flatMap((row): Row[] =>
        row.kind === "changed" && row.fields.length > 0
          ? row.fields.map((change) => ({ ...row, change }))
          : [{ ...row, change: null }],
      );
    return { total: shown.length, rows: shown.values(), about: after.takenAt.slice(0, 10) };
  },
  columns: ({ catalogue, value }) => {
    const t = createTranslator({ ...catalogue, namespace: "snapshots" });
    const tExport = createTranslator({ ...catalogue, namespace: "exports" });
    const tSection = createTranslator({ ...catalogue, namespace: "sections" });
    const label = fieldLabelIn(createTranslator({ ...catalogue, namespace: "fields" }));
    const plain = (one: unknown) => (one ?? null) as Json;
    return [
      {
        key: "section",
        header: t("compare.section"),
        value: ({ section }) => tSection(section),
        code: ({ section }) => section,
      },
      { key: "name", header: tExport("column.name"), value: ({ name }) => name },
      { key: "key", header: tExport("column.id"), value: ({ key }) => key },
      {
        key: "kind",
        header: t("compare.kind"),
        value: ({ kind }) => t(`compare.kinds.${kind}`),
        code: ({ kind }) => kind,
      },
      {
        key: "field",
        header: tExport("column.field"),
        value: ({ section, change }) => (change ? label(section, change.field) : null),
        code: ({ change }) => change?.field ?? null,
      },
      {
        key: "before",
        header: t("compare.before"),
        value: ({ change }) => (change ? value(change.field, change.before) : null),
        code: ({ change }) => plain(change?.before),
      },
      {
        key: "after",
        header: t("compare.after"),
        value: ({ change }) => (change ? value(change.field, change.after) : null),
        code: ({ change }) => plain(change?.after),
      },
    ];
  },
});
