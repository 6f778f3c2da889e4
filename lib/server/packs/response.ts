import "server-only";
import type { MadePack } from "./get-in-organisation";
import { readPieces } from "./pieces";
import { fileNameOf } from "./serialise";

/** A pack for saving; its hash goes along, so that whoever fetches it can compare. */
export function packResponse(pack: MadePack): Response {
  return new Response(readPieces(pack.id), {
    headers: {
      "content-type": "application/zip",
      "content-length": String(pack.size),
      "content-disposition": `attachment; filename="${fileNameOf(pack)}"`,
      "x-content-type-options": "nosniff",
      "x-inlet-sha256": pack.sha256,
      "x-robots-tag": "noindex",
    },
  });
}
