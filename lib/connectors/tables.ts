import { readdir, readFile } from "node:fs/promises";
import path from "node:path";
import { z } from "zod";
import { ConnectorError } from "./connector-error";

/** Rows of database tables by table name, and when they were read if the source says so. */
export type Table = { rows: Record<string, unknown>[]; observedAt?: string };
export type Tables = Record<string, Table>;

const Rows = z.array(z.record(z.string(), z.unknown()));
const TableFile = z.union([
  Rows.transform((rows): Table => ({ rows })),
  z.object({ rows: Rows, observedAt: z.iso.datetime({ offset: true }).optional() }),
]);

/** Reads a folder of `<table>.json` files, each an array of rows or an object with `rows` and perhaps `observedAt`. */
export async function readTables(folder: string): Promise<Tables> {
  const names = (await list(folder)).filter((name) => name.endsWith(".json")).sort();
  if (names.length === 0) throw invalid(folder, "没有 .json 文件", "holds no .json file");
  const tables: Tables = {};
  for (const name of names) {
    const table = TableFile.safeParse(parse(await readFile(path.join(folder, name), "utf8")));
    if (!table.success) throw invalid(name, "不是数据行的列表", "is not a list of rows");
    tables[name.slice(0, -".json".length)] = table.data;
  }
  return tables;
}

async function list(folder: string): Promise<string[]> {
  try {
    return await readdir(folder);
  } catch {
    throw invalid(folder, "无法打开", "cannot be opened");
  }
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function invalid(what: string, zh: string, en: string): ConnectorError {
  return new ConnectorError(
    "invalid-settings",
    { zh: `数据表文件夹：${what} ${zh}。`, en: `Tables folder: ${what} ${en}.` },
    {
      zh: "请提供一个文件夹，其中每个 JSON 文件以表名命名，内容为数据行数组，或带有 rows 的对象。",
      en: "Give a folder of JSON files named after their tables, each an array of rows or an object with rows.",
    },
  );
}
