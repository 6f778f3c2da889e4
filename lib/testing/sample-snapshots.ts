import { parseImport } from "@/lib/connectors/file/parse-import";
import type { Snapshot } from "@/lib/engine/snapshot";
import { sampleDocuments } from "@/lib/sample/sample-documents";

/** The sample company's snapshots, oldest first, for tests of layers that do not know the sample. */
export async function sampleSnapshots(): Promise<Snapshot[]> {
  const results = await Promise.all(
    sampleDocuments().map((document) =>
      parseImport([document], { now: new Date("2026-11-16T02:00:00Z"), by: "薛立新" }),
    ),
  );
  return results.map((result) => {
    if (!result.ok) throw new Error("The sample company cannot be imported.");
    return result.snapshot;
  });
}
