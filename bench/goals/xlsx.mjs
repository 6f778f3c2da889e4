// P14: a table of 64 columns as a workbook, streamed.
import { spawnSync } from "node:child_process";
import { closeSync, mkdtempSync, openSync, rmSync, writeSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { Writable } from "node:stream";
import { fileURLToPath } from "node:url";
import { importEngine } from "../engine.mjs";
import { cellsOf, headers } from "../tables.mjs";

const counter = fileURLToPath(new URL("../count-rows.mjs", import.meta.url));

/** The first file is kept and its rows are counted by another process; the warm runs only write. */
function firstKept(write) {
  let answer;
  return async () => {
    if (answer !== undefined) {
      await write(() => {});
      return answer;
    }
    const folder = mkdtempSync(path.join(tmpdir(), "inlet-bench-"));
    const file = path.join(folder, "table.xlsx");
    const to = openSync(file, "w");
    await write((chunk) => writeSync(to, chunk));
    closeSync(to);
    answer = Number(spawnSync(process.execPath, [counter, file], { encoding: "utf8" }).stdout);
    rmSync(folder, { recursive: true });
    return answer;
  };
}

export const xlsx = {
  id: "P14",
  title: "XLSX, agents × 64",
  answer: "rows of the sheet",
  baseline: "inlet",
  contestants: {
    inlet: {
      label: "Inlet, `xlsxChunks`",
      async prepare({ agents }) {
        const { xlsxChunks } = await importEngine("xlsx");
        return firstKept(async (keep) => {
          const columns = headers.map((header) => ({ header }));
          for await (const chunk of xlsxChunks([{ name: "Rights", columns, rows: cellsOf(agents) }]))
            keep(chunk);
        });
      },
    },
    exceljs: {
      label: "exceljs, streaming",
      atLeast: 3.5,
      async prepare({ agents }) {
        const { default: excel } = await import("exceljs");
        return firstKept(async (keep) => {
          const stream = new Writable({
            write(chunk, _, done) {
              keep(chunk);
              done();
            },
          });
          const workbook = new excel.stream.xlsx.WorkbookWriter({ stream, useSharedStrings: false });
          const sheet = workbook.addWorksheet("Rights", { views: [{ state: "frozen", ySplit: 1 }] });
          sheet.addRow(headers).commit();
          for (const row of cellsOf(agents)) sheet.addRow(row).commit();
          sheet.commit();
          await workbook.commit();
        });
      },
    },
  },
  expected: ({ agents }) => agents.length + 1,
};
