import "server-only";
import { createHash } from "node:crypto";
import { buildPack } from "@/lib/exports/pack/build-pack";
import type { Completeness, Omission, PackContents } from "@/lib/exports/pack/contents";
import { withOmissionsOf } from "@/lib/exports/pack/documents/document";
import { packDocuments } from "@/lib/exports/pack/documents/registry";
import { preparePack } from "@/lib/exports/pack/prepare-pack";
import type { PackFileLine } from "@/lib/contracts/packs";
import { db } from "@/lib/server/db";
import { runCondition } from "@/lib/server/own-rules/run-condition";
import { pdfFonts } from "@/lib/server/pdf-fonts";
import { currentSigningKey } from "@/lib/server/signing-keys/current";
import { readVerifier } from "./verifier";

export type BuiltFile = {
  fileName: string;
  bytes: Uint8Array<ArrayBuffer>;
  sha256: string;
  manifestSha256: string;
  completeness: Completeness;
  keyFingerprint: string;
  omissions: Omission[];
  files: PackFileLine[];
};

/**
 * Contents as the file that is stored, made once and never again. `pause`: called between the parts, so that a server is
 * not kept from everything else for the whole of it; a throw ends the making.
 */
export async function buildFile(given: PackContents, pause: () => Promise<void>): Promise<BuiltFile> {
  const documents = packDocuments(await pdfFonts());
  const prepared = await preparePack(withOmissionsOf(documents, given), { runCondition });
  const drawn = [];
  for (const document of documents) {
    await pause();
    drawn.push(...(await document.render(prepared.contents, prepared.evidence)));
  }
  await pause();
  const signer = await currentSigningKey(db(), given.head.organisation.id);
  const pack = await buildPack(prepared, { signer, documents: drawn, verifier: await readVerifier() });
  return {
    fileName: pack.name,
    bytes: new Uint8Array(pack.zip),
    sha256: hashOf(pack.zip),
    manifestSha256: pack.manifestSha256,
    completeness: pack.completeness,
    keyFingerprint: signer.keyId,
    omissions: prepared.contents.omissions,
    files: pack.files.map(({ path, mediaType, bytes, rows }) => ({
      ...{ path, mediaType, size: bytes.length },
      sha256: hashOf(bytes),
      rows: rows ?? null,
    })),
  };
}

const hashOf = (bytes: Uint8Array) => createHash("sha256").update(bytes).digest("hex");
