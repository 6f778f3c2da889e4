import { readFile, readdir, stat } from "node:fs/promises";
import path from "node:path";
import { parseImport } from "@/lib/connectors/file/parse-import";
import type { ImportProblem } from "@/lib/connectors/file/problem";
import type { Snapshot } from "@/lib/engine/snapshot";
import type { Language } from "@/lib/engine/text";
import { CommandError } from "./exit";

/** Reads a snapshot or any import file (JSON, YAML, XLSX, ZIP, CSV, or a folder of CSV files); warnings go to standard error. */
export async function readSnapshot(file: string, language: Language): Promise<Snapshot> {
  const result = await parseImport(await readFiles(file, language), { now: new Date(), by: "inlet" });
  if (!result.ok) {
    const head = language === "zh" ? `${file} 无法导入：` : `${file} cannot be imported:`;
    throw new CommandError([head, ...result.problems.map((problem) => describe(problem, language))]);
  }
  for (const warning of result.warnings) process.stderr.write(`${describe(warning, language)}\n`);
  return result.snapshot;
}

async function readFiles(file: string, language: Language): Promise<{ name: string; bytes: Uint8Array }[]> {
  try {
    if (!(await stat(file)).isDirectory())
      return [{ name: path.basename(file), bytes: await readFile(file) }];
    const names = (await readdir(file)).filter((name) => name.toLowerCase().endsWith(".csv")).sort();
    return await Promise.all(
      names.map(async (name) => ({ name, bytes: await readFile(path.join(file, name)) })),
    );
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code ?? "";
    throw new CommandError([
      language === "zh" ? `无法读取 ${file}（${code}）。` : `Cannot read ${file} (${code}).`,
    ]);
  }
}

function describe({ sheet, row, column, value, what, remedy }: ImportProblem, language: Language): string {
  const words = language === "zh" ? { row: "第 {} 行", sep: "：" } : { row: "row {}", sep: ": " };
  const place = [
    sheet,
    row === null ? null : words.row.replace("{}", String(row)),
    column,
    value === null ? null : `“${value}”`,
  ];
  return `  ${place.filter(Boolean).join(" / ")}${words.sep}${what[language]} ${remedy[language]}`;
}
