import { read } from "@/lib/engine/value";
import type { Problems } from "./problem";
import type { ReadSheet } from "./read-rows";

/** Rows that say the same thing twice in sheets where a row has no id of its own. */
export function reportRepeatedRows({ sheet, rows, table, columns }: ReadSheet, problems: Problems): void {
  if (!sheet.unique) return;
  const seen = new Map<string, number>();
  const header = sheet.unique.map(
    (key) => table.header[columns.get(key) ?? -1] ?? sheet.columns[key]?.zh ?? key,
  );
  for (const row of rows) {
    const parts = sheet.unique.map((key) => {
      const reading = read(row[key] as unknown);
      return "value" in reading ? String(reading.value) : reading.state;
    });
    const key = JSON.stringify(parts);
    const first = seen.get(key);
    if (first === undefined) {
      seen.set(key, row.place.row);
      continue;
    }
    problems.error(
      "duplicate",
      { ...row.place, column: header.join(" + "), value: parts.join(" / ") },
      { zh: `与第 ${first} 行重复`, en: `Row ${first} already says this` },
      { zh: "请删除其中一行。", en: "Delete one of them." },
    );
  }
}
