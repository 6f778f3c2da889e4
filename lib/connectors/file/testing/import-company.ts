import { createHash } from "node:crypto";
import { contentText } from "@/lib/engine/canonical";
import type { Snapshot } from "@/lib/engine/snapshot";
import { parseImport, type ImportResult } from "../parse-import";
import { sentenceOf, type ImportProblem } from "../problem";
import type { ImportFile } from "../reading/read-files";
import { smallCompany } from "./small-company";
import { asJson, type SheetInput } from "./write-sheets";

export const NOW = new Date("2026-11-16T02:00:00Z");

export function importFiles(...files: ImportFile[]): Promise<ImportResult> {
  return parseImport(files, { now: NOW, by: "薛立新" });
}

/** The small company with some sheets replaced. */
export function importCompany(change: SheetInput = {}): Promise<ImportResult> {
  return importFiles(asJson({ ...smallCompany(), ...change }));
}

export async function snapshotOf(...files: ImportFile[]): Promise<Snapshot> {
  const result = await importFiles(...files);
  if (!result.ok) throw new Error(result.problems.map((problem) => sentenceOf(problem).en).join("\n"));
  return result.snapshot;
}

export function problemsOf(result: ImportResult): ImportProblem[] {
  return result.ok ? result.warnings : result.problems;
}

/** Where and what, short enough to compare: `error value-wrong agents:2 服务上限`. */
export function linesOf(result: ImportResult): string[] {
  return problemsOf(result).map(({ severity, code, sheet, row, column }) =>
    [severity, code, `${sheet ?? ""}${row === null ? "" : `:${row}`}`, column].filter(Boolean).join(" "),
  );
}

export function hashOf(snapshot: Snapshot): string {
  return createHash("sha256").update(contentText(snapshot), "utf8").digest("hex");
}
