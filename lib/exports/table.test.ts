import { parse } from "csv-parse/sync";
import readExcelFile from "read-excel-file/node";
import { expect, it } from "vitest";
import { type ExportedTable, TABLE_FORMATS } from "./table";

type Row = { name: string; severity: "blocker" | "info"; count: number; at: string | null; on: boolean };

const rows: Row[] = Array.from({ length: 450 }, (_, at) => ({
  name: at === 3 ? "=1+1" : `客服 ${at}`,
  severity: at % 2 ? "blocker" : "info",
  count: at - 100,
  at: at % 5 ? new Date(Date.UTC(2026, 10, 27, 16, at)).toISOString() : null,
  on: at % 3 === 0,
}));

const table = (given: ExportedTable<Row>["rows"] = rows): ExportedTable<Row> => ({
  name: "agents",
  timezone: "Asia/Shanghai",
  yesNo: ["是", "否"],
  rows: given,
  columns: [
    { key: "name", header: "姓名", value: ({ name }) => name },
    {
      key: "severity",
      header: "严重程度",
      value: ({ severity }) => (severity === "blocker" ? "阻断" : "提示"),
      code: ({ severity }) => severity,
    },
    { key: "count", header: "数量", value: ({ count }) => count },
    { key: "at", header: "时间 (Asia/Shanghai)", value: ({ at }) => (at ? new Date(at) : null) },
    { key: "on", header: "启用", value: ({ on }) => on },
  ],
});

async function written(format: keyof typeof TABLE_FORMATS, given = table()): Promise<Buffer> {
  const pieces: Uint8Array[] = [];
  for await (const piece of TABLE_FORMATS[format].write(given)) pieces.push(piece);
  return Buffer.concat(pieces);
}

async function* paged() {
  for (const row of rows) yield await Promise.resolve(row);
}

it.each(["csv", "xlsx", "json"] as const)("gives the same bytes of the same rows as %s", async (format) => {
  const once = await written(format);
  expect((await written(format, table(paged()))).equals(once)).toBe(true);
  expect((await written(format, table(rows.slice(1)))).equals(once)).toBe(false);
});

it("tells the same records in every format", async () => {
  const records = JSON.parse((await written("json")).toString()) as Row[];
  expect(records).toEqual(rows);

  const [, ...csv] = parse((await written("csv")).toString(), { bom: true }) as string[][];
  const [sheet] = await readExcelFile(await written("xlsx"));
  const [, ...cells] = sheet?.data ?? [];
  expect(csv).toHaveLength(rows.length);
  expect(cells).toHaveLength(rows.length);
  for (const [at, record] of records.entries()) {
    const clock = record.at && new Date(Date.parse(record.at) + 8 * 3_600_000);
    const severity = record.severity === "blocker" ? "阻断" : "提示";
    expect(cells[at]).toEqual([record.name, severity, record.count, clock, record.on]);
    expect(csv[at]).toEqual([
      record.name.startsWith("=") ? `'${record.name}` : record.name,
      severity,
      String(record.count),
      clock ? clock.toISOString().slice(0, 19).replace("T", " ") : "",
      record.on ? "是" : "否",
    ]);
  }
});

it("writes a table without rows", async () => {
  const none = table([]);
  expect((await written("csv", none)).toString()).toBe(
    "\uFEFF姓名,严重程度,数量,时间 (Asia/Shanghai),启用\r\n",
  );
  expect(JSON.parse((await written("json", none)).toString())).toEqual([]);
  expect((await readExcelFile(await written("xlsx", none)))[0]?.data).toHaveLength(1);
});

it.each(["csv", "xlsx", "json"] as const)(
  "reads a hundred thousand rows no faster than %s is taken away",
  async (format) => {
    const [ROWS, AHEAD] = [100_000, 10_000];
    let read = 0;
    function* counted() {
      for (; read < ROWS; read += 1) yield rows[read % rows.length]!;
    }
    let most = 0;
    let bytes = 0;
    let before = 0;
    for await (const piece of TABLE_FORMATS[format].write(table(counted()))) {
      most = Math.max(most, read - before);
      before = read;
      bytes += piece.length;
    }
    expect(read).toBe(ROWS);
    expect(bytes).toBeGreaterThan(ROWS);
    // Whoever collected the table first would be ahead by all of it.
    expect(most).toBeLessThan(AHEAD);
  },
);
