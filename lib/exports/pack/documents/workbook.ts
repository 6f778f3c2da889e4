import { xlsxChunks } from "@/lib/exports/xlsx/workbook";
import type { PackDocument } from "./document";
import { PACK_TABLES } from "./tables/registry";
import { both } from "./words";

/** The tables as one workbook; what the CSV files hold, a sheet each. */
export const workbook: PackDocument = {
  id: "workbook",
  async render(contents) {
    const sheets = PACK_TABLES.map((table) => {
      const { columns, rows } = table.write(contents);
      const { zh, en } = table.title;
      return { name: `${zh} ${en}`, columns: columns.map((header) => ({ header: both(header) })), rows };
    });
    const chunks: Uint8Array[] = [];
    for await (const chunk of xlsxChunks(sheets)) chunks.push(chunk);
    return [
      {
        path: "workbook.xlsx",
        mediaType: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
        bytes: new Uint8Array(Buffer.concat(chunks)),
      },
    ];
  },
};
