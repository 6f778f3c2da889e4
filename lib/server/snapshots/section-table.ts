import "server-only";
import { createTranslator } from "next-intl";
import type { z } from "zod";
import { SectionParams, type SectionRow, SectionQuery } from "@/lib/contracts/snapshots";
import { fieldReading } from "@/lib/contracts/settings";
import type { Json, TableColumn } from "@/lib/exports/table";
import { fieldLabelIn } from "@/lib/i18n/field-label";
import { defineTable } from "@/lib/server/exports/define-table";
import { getSnapshot } from "./get";
import { listSectionRows } from "./list-rows";

const Query = SectionParams.extend({ q: SectionQuery.shape.q });

/** One section of a snapshot: every field of its schema, in words for people and as it is stored for programs. */
export const sectionTable = defineTable<z.infer<typeof Query>, SectionRow>({
  id: "section",
  permission: "snapshots:read",
  query: Query,
  open: async (ctx, query, { catalogue, value }) => {
    const { takenAt } = await getSnapshot(ctx, query);
    const { rows, fields, names, ledger } = await listSectionRows(ctx, {
      ...query,
      cursor: undefined,
      limit: Number.MAX_SAFE_INTEGER,
    });
    const label = fieldLabelIn(createTranslator({ ...catalogue, namespace: "fields" }));
    const tCommon = createTranslator({ ...catalogue, namespace: "common" });
    const shown = fields.filter((field) => field !== "id" && field !== "name");
    return {
      total: rows.length,
      rows: rows.values(),
      about: `${query.section}-${takenAt.slice(0, 10)}`,
      columns: shown.map((field): TableColumn<SectionRow> => ({
        key: field,
        header: label(query.section, field),
        value: (row) => {
          const reading = fieldReading(row.fields[field], ledger.basis);
          return "value" in reading
            ? value(field, reading.value, names)
            : tCommon(`provenance.${reading.state}`);
        },
        code: (row) => (row.fields[field] ?? null) as Json,
      })),
    };
  },
  columns: ({ catalogue }) => {
    const t = createTranslator({ ...catalogue, namespace: "exports" });
    return [
      { key: "name", header: t("column.name"), value: ({ label }) => label },
      { key: "key", header: t("column.id"), value: ({ key }) => key },
    ];
  },
});
