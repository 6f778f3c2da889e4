import "server-only";
import type { ImportResult } from "@/lib/contracts/imports";
import { sampleDocuments } from "@/lib/sample/sample-documents";
import { authorize, type Context } from "@/lib/server/context";
import { AppError } from "@/lib/server/errors";
import { importFiles } from "./import-files";

/** The sample company, moment by moment, through the same import as anybody's file. */
export async function importSample(ctx: Context): Promise<Extract<ImportResult, { ok: true }>> {
  authorize(ctx, "snapshots:import");
  let last: ImportResult | undefined;
  for (const file of sampleDocuments()) {
    last = await importFiles(ctx, { files: [file], ...(last?.ok && { sourceId: last.sourceId }) });
    if (!last.ok) break;
  }
  if (!last?.ok) throw new AppError("unavailable", "sources.problems.sample", {}, { cause: last?.problems });
  return last;
}
