import { readFile, readdir, stat } from "node:fs/promises";
import path from "node:path";
import { parseImport } from "@/lib/connectors/file/parse-import";
import { sentenceOf } from "@/lib/connectors/file/problem";
import type { Snapshot } from "@/lib/engine/snapshot";
import type { Language } from "@/lib/engine/text";
import { CommandError } from "./exit";

/** Reads a snapshot or any import file (JSON, YAML, XLSX, ZIP, CSV, or a folder of CSV files); warnings go to standard error. */
export async function readSnapshot(file: string, language: Language): Promise<Snapshot> {
  const result = await parseImport(await readFiles(file, language), { now: new Date(), by: "inlet" });
  if (!result.ok) {
    const lines = result.problems.map((problem) => `  ${sentenceOf(problem)[language]}`);
    const more = result.total - result.problems.length;
    throw new CommandError([HEAD[language](file), ...lines, ...(more > 0 ? [MORE[language](more)] : [])]);
  }
  for (const warning of result.warnings) process.stderr.write(`${sentenceOf(warning)[language]}\n`);
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
    throw new CommandError([UNREADABLE[language](file, code)]);
  }
}

const HEAD = {
  zh: (file: string) => `${file} 无法导入：`,
  en: (file: string) => `${file} cannot be imported:`,
};
const MORE = {
  zh: (count: number) => `  另有 ${count} 处问题未列出。`,
  en: (count: number) => `  ${count} more are not listed.`,
};
const REASONS: Record<string, Record<Language, string>> = {
  ENOENT: { zh: "没有这个文件或文件夹", en: "there is no such file or folder" },
  EACCES: { zh: "没有读取权限", en: "no permission to read it" },
};
const UNREADABLE = {
  zh: (file: string, code: string) => `无法读取 ${file}：${REASONS[code]?.zh ?? code}。`,
  en: (file: string, code: string) => `Cannot read ${file}: ${REASONS[code]?.en ?? code}.`,
};
