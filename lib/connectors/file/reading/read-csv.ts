import { parse } from "csv-parse/sync";
import type { Problems } from "../problem";
import { tableOf, type Table } from "./table";

/** One CSV file is one sheet, named by the file. Tabs and semicolons as separators are recognised in the header line. */
export function readCsv(name: string, text: string, problems: Problems): Table[] {
  const firstLine = text.slice(0, 10_000).split(/\r\n|\r|\n/, 1)[0] ?? "";
  const delimiter = [",", "\t", ";"].reduce((best, each) =>
    firstLine.split(each).length > firstLine.split(best).length ? each : best,
  );
  try {
    const grid = parse(text, { bom: true, delimiter, relax_column_count: true, max_record_size: 1_000_000 });
    return [tableOf(name, grid as string[][])];
  } catch (error) {
    const line = (error as { lines?: number }).lines;
    problems.error(
      "file-unreadable",
      { sheet: name, ...(line !== undefined && { row: line }) },
      { zh: "CSV 格式有误，引号没有成对", en: "The CSV is malformed: its quotes do not match" },
      {
        zh: "请检查这一行前后的双引号，或用表格软件重新导出。",
        en: "Check the double quotes around this line, or export the file again.",
      },
    );
    return [];
  }
}
