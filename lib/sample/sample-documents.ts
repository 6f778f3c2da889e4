import { stringify } from "yaml";
import { buildMoments, MOMENTS } from "./moments";

/** The sample company as three files, oldest first. They enter through the ordinary import like anybody's. */
export function sampleDocuments(): { name: string; bytes: Uint8Array }[] {
  return buildMoments().map((document, at) => ({
    name: `云杉家居-${MOMENTS[at] ?? ""}.yaml`,
    bytes: new TextEncoder().encode(stringify(document, { lineWidth: 0, aliasDuplicateObjects: false })),
  }));
}
