import type { Completeness, PackContents } from "./contents";

/** A pack that lacks anything it should hold never calls itself complete. */
export function completenessOf({ sources, omissions }: PackContents): Completeness {
  if (sources.length === 0) return "failed";
  const isWhole = sources.every(({ report }) => report.coverage.unknown === 0);
  return omissions.length === 0 && isWhole ? "complete" : "partial";
}
