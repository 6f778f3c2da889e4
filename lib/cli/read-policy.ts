import { readFile } from "node:fs/promises";
import { PartialPolicy, type Policy } from "@/lib/engine/policy";
import type { Language } from "@/lib/engine/text";
import { CommandError } from "./exit";

/** What an organisation asks of itself, as JSON: any of the fields of `Policy`. @throws CommandError naming each fault */
export async function readPolicy(file: string, language: Language): Promise<Partial<Policy>> {
  const text = await readFile(file, "utf8").catch((error: NodeJS.ErrnoException) => {
    throw new CommandError([UNREADABLE[language](file, error.code ?? "")]);
  });
  let content: unknown;
  try {
    content = JSON.parse(text);
  } catch (error) {
    throw new CommandError([NO_JSON[language](file), `  ${(error as Error).message}`]);
  }
  const parsed = PartialPolicy.safeParse(content);
  if (parsed.success) return parsed.data;
  const faults = parsed.error.issues.map(
    ({ path, message }) => `  ${["policy", ...path].join(".")}: ${message}`,
  );
  throw new CommandError([FAULTY[language](file), ...faults]);
}

const UNREADABLE = {
  zh: (file: string, code: string) => `无法读取 ${file}（${code}）。`,
  en: (file: string, code: string) => `Cannot read ${file} (${code}).`,
};
const NO_JSON = {
  zh: (file: string) => `${file} 不是有效的 JSON：`,
  en: (file: string) => `${file} is not valid JSON:`,
};
const FAULTY = {
  zh: (file: string) => `${file} 不是有效的要求，请对照 docs/cli.md 修改：`,
  en: (file: string) => `${file} is no valid policy; see docs/cli.md:`,
};
