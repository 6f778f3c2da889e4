import "server-only";
import { createTranslator } from "next-intl";
import type { z } from "zod";
import type { Names } from "@/lib/contracts/reading";
import { SettingArea, type SettingRow, SettingTableQuery, type FieldReading } from "@/lib/contracts/settings";
import { matchesSetting, rankOf, verdictsOf, worstOf } from "@/lib/contracts/worst-verdict";
import type { TableColumn } from "@/lib/exports/table";
import { fieldLabelIn } from "@/lib/i18n/field-label";
import { notFound } from "@/lib/server/errors";
import { defineTable } from "@/lib/server/exports/define-table";
import { getSettings } from "./get";

const Query = SettingTableQuery.extend({ area: SettingArea });

/** One section of the settings with every value of its rows, the ones only the opened row shows included. */
export const settingTable = defineTable<z.infer<typeof Query>, SettingRow>({
  id: "settings",
  permission: "settings:read",
  query: Query,
  open: async (ctx, { section: name, q, severity, ...query }, { catalogue, value }) => {
    const settings = await getSettings(ctx, query);
    const section = settings?.sections.find((one) => one.section === name);
    if (!settings || !section) throw notFound();
    const rows = section.rows.filter((row) => matchesSetting(row, { q, severity }));
    const label = fieldLabelIn(createTranslator({ ...catalogue, namespace: "fields" }));
    const tCommon = createTranslator({ ...catalogue, namespace: "common" });
    const fields = [...new Set(section.rows.flatMap((row) => row.fields.map(({ field }) => field)))];
    const say = (field: string, reading: FieldReading | undefined, names: Names) => {
      if (!reading) return null;
      return "value" in reading ? value(field, reading.value, names) : tCommon(`provenance.${reading.state}`);
    };
    return {
      total: rows.length,
      rows,
      about: `${query.area}-${name}-${settings.view.snapshot.takenAt.slice(0, 10)}`,
      columns: fields.map((field): TableColumn<SettingRow> => {
        const readingOf = (row: SettingRow) => row.fields.find((one) => one.field === field)?.reading;
        return {
          key: field,
          header: label(name, field),
          value: (row) => say(field, readingOf(row), settings.names),
          code: (row) => readingOf(row) ?? null,
        };
      }),
    };
  },
  orders: { worst: (row) => rankOf(worstOf(verdictsOf(row))) },
  columns: ({ catalogue, text, list }) => {
    const t = createTranslator({ ...catalogue, namespace: "exports" });
    return [
      { key: "name", header: t("column.name"), value: ({ name }) => name },
      { key: "key", header: t("column.id"), value: ({ key }) => key },
      {
        key: "verdicts",
        header: t("column.findings"),
        value: (row) => list(verdictsOf(row).map(({ message }) => text(message))),
        code: (row) =>
          verdictsOf(row).map(({ ruleId, verdict, severity }) => ({ ruleId, verdict, severity })),
      },
    ];
  },
});
