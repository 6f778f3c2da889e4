import type { BuiltPack, PackSigner } from "../build-pack";
import { sha256 } from "../digest";
import { jsonText, utf8 } from "../json-file";
import type { Manifest } from "../manifest";
import { MANIFEST, PUBLIC_KEY, SIGNATURE, SUMS, UNLISTED } from "../paths";
import { sumsOf } from "../sums";
import type { OpenedPack } from "../verify/open/opened";

/** The pack as if it had been unpacked into a folder. */
export function unpacked({ files }: Pick<BuiltPack, "files">): Map<string, Uint8Array> {
  return new Map(files.map(({ path, bytes }) => [path, bytes]));
}

export function opened(files: ReadonlyMap<string, Uint8Array>): OpenedPack {
  return { files, archiveDigest: null, faults: [] };
}

/** What somebody does who changes a pack and wants it to hold together: new hashes, new sums, a new signature. */
export async function resigned(
  files: ReadonlyMap<string, Uint8Array>,
  signer: PackSigner,
  change: (manifest: Manifest) => unknown = (manifest) => manifest,
): Promise<Map<string, Uint8Array>> {
  const all = new Map(files).set(PUBLIC_KEY, utf8(signer.publicKeyPem));
  const before = JSON.parse(Buffer.from(files.get(MANIFEST) ?? "").toString()) as Manifest;
  const listed = [...all.keys()].filter((path) => !(UNLISTED as readonly string[]).includes(path)).sort();
  const manifest = {
    ...before,
    key: { id: signer.keyId },
    files: listed.map((path) => {
      const bytes = all.get(path) ?? new Uint8Array();
      const known = before.files.find((file) => file.path === path);
      const rows = known?.rows === undefined ? {} : { rows: countedIn(bytes) ?? known.rows };
      return {
        mediaType: "application/json",
        ...known,
        path,
        size: bytes.length,
        sha256: sha256(bytes),
        ...rows,
      };
    }),
  };
  const bytes = utf8(jsonText(change(manifest)));
  all.set(MANIFEST, bytes);
  all.set(SUMS, utf8(sumsOf([...manifest.files, { path: MANIFEST, sha256: sha256(bytes) }])));
  return all.set(SIGNATURE, await signer.sign(bytes));
}

function countedIn(bytes: Uint8Array): number | null {
  try {
    const value: unknown = JSON.parse(Buffer.from(bytes).toString());
    return Array.isArray(value) ? value.length : null;
  } catch {
    return null;
  }
}
