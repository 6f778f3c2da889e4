import type { z } from "zod";
import { seal } from "@/lib/engine/canonical";
import { rowKey } from "@/lib/engine/row-key";
import { SECTION_NAMES, Snapshot, type SectionName } from "@/lib/engine/snapshot";
import type { Problems } from "./problem";

/** Checks a finished snapshot against the engine's schema. It must come alone: two truths cannot be joined. */
export function parseSnapshot(
  { file, content }: { file: string; content: unknown },
  parts: number,
  problems: Problems,
): Snapshot | null {
  if (parts > 1) {
    problems.error(
      "snapshot-invalid",
      { sheet: file },
      { zh: "快照不能与其他内容一起导入", en: "A snapshot cannot be imported together with anything else" },
      { zh: "请单独导入快照文件。", en: "Import the snapshot file alone." },
    );
    return null;
  }
  const parsed = Snapshot.safeParse(content);
  if (!parsed.success) {
    reportSchemaIssues(parsed.error, file, problems);
    return null;
  }
  reportSameKeys(parsed.data, problems);
  return seal(parsed.data);
}

/** Each violation of the schema, with its path in the terms of rows and columns. */
export function reportSchemaIssues(error: z.ZodError, file: string, problems: Problems): void {
  for (const issue of error.issues) {
    const [section, row, ...field] = issue.path;
    problems.error(
      "snapshot-invalid",
      {
        sheet: section === undefined ? file : String(section),
        row: typeof row === "number" ? row + 1 : null,
        column: (typeof row === "number" ? field : issue.path.slice(1)).map(String).join(".") || null,
      },
      { zh: `不符合快照格式：${issue.message}`, en: `Does not fit the snapshot format: ${issue.message}` },
      { zh: "请用同一版本的 Inlet 重新导出。", en: "Export it again with the same version of Inlet." },
    );
  }
}

function reportSameKeys(snapshot: Snapshot, problems: Problems): void {
  for (const section of SECTION_NAMES) {
    const seen = new Set<string>();
    for (const [at, row] of (snapshot[section] ?? []).entries()) {
      const key = rowKey(section, row as Parameters<typeof rowKey<SectionName>>[1]);
      if (seen.has(key)) {
        problems.error(
          "duplicate",
          { sheet: section, row: at + 1, value: key },
          { zh: "编号重复", en: "The id occurs twice" },
          { zh: "请删除其中一条。", en: "Delete one of them." },
        );
      }
      seen.add(key);
    }
  }
}
