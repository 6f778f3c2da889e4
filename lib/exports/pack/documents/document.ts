import type { Omission, PackContents, PackFile } from "../contents";

/** One way to tell what a pack holds. The same contents and artifacts give the same bytes, on any machine and in any zone. */
export type PackDocument = {
  id: string;
  /** `artifacts`: the files the pack's evidence stands in; a document may name them with their hashes. */
  render(contents: PackContents, artifacts: readonly PackFile[]): PackFile[] | Promise<PackFile[]>;
  /** What this document cannot show of the contents. */
  omits?(contents: PackContents): Omission[];
};

/** The contents with what the documents cannot show among the omissions; to be done before anything is written. */
export function withOmissionsOf(documents: readonly PackDocument[], contents: PackContents): PackContents {
  const further = documents.flatMap((document) => document.omits?.(contents) ?? []);
  return further.length === 0 ? contents : { ...contents, omissions: [...contents.omissions, ...further] };
}
