import { sampleDocuments } from "@/lib/sample/sample-documents";

/** The newest of the sample company's files, for tests of layers that do not know the sample. */
export function newestSampleFile(): { name: string; bytes: Uint8Array } {
  const newest = sampleDocuments().at(-1);
  if (!newest) throw new Error("The sample company has no files.");
  return newest;
}
