import "server-only";
import { readFile } from "node:fs/promises";
import path from "node:path";

/** Bundled before the first start, see lib/launch/verifier.mjs; read as it stands on disk. */
const FILE = "lib/generated/verify.mjs";

/** What a pack holds as its own verifier. */
export async function readVerifier(): Promise<Uint8Array> {
  return readFile(path.join(process.cwd(), FILE));
}
