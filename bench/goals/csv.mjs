// P13: a table of 64 columns as CSV, streamed, with what looks like a formula kept from running.
import { Writable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { importEngine } from "../engine.mjs";
import { cellsOf, columns, headers, rowsOf } from "../tables.mjs";

const LINE_FEED = 10;

function counting() {
  let lines = 0;
  const count = (chunk) => {
    for (let at = chunk.indexOf(LINE_FEED); at !== -1; at = chunk.indexOf(LINE_FEED, at + 1)) lines += 1;
  };
  const sink = new Writable({
    write(chunk, _, done) {
      count(chunk);
      done();
    },
  });
  return { count, sink, lines: () => lines };
}

export const csv = {
  id: "P13",
  title: "CSV, agents × 64, formula guard on",
  answer: "lines of the file",
  baseline: "inlet",
  contestants: {
    inlet: {
      label: "Inlet, `csvBytes`",
      async prepare({ agents }) {
        const { csvBytes } = await importEngine("csv-writer");
        return async () => {
          const { count, lines } = counting();
          const table = { columns, rows: rowsOf(agents), timezone: "Asia/Shanghai", yesNo: ["是", "否"] };
          for await (const piece of csvBytes(table)) count(piece);
          return lines();
        };
      },
    },
    "fast-csv": {
      label: "fast-csv (it guards no formulas)",
      atLeast: 5,
      async prepare({ agents }) {
        const { format } = await import("fast-csv");
        return async () => {
          const { sink, lines } = counting();
          const options = { headers, rowDelimiter: "\r\n", includeEndRowDelimiter: true, writeBOM: true };
          await pipeline(cellsOf(agents), format(options), sink);
          return lines();
        };
      },
    },
    "csv-stringify": {
      label: "csv-stringify, stream",
      atLeast: 7,
      async prepare({ agents }) {
        const { stringify } = await import("csv-stringify");
        return async () => {
          const { sink, lines } = counting();
          const options = {
            header: true,
            columns: headers,
            bom: true,
            record_delimiter: "\r\n",
            escape_formulas: true,
          };
          await pipeline(cellsOf(agents), stringify(options), sink);
          return lines();
        };
      },
    },
  },
  expected: ({ agents }) => agents.length + 1,
};
