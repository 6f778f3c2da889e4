import { readFileSync } from "node:fs";
import { ensureVerifier } from "@/lib/launch/verifier.mjs";

/** The verifier as it goes into packs, made anew when its sources changed. */
export async function generatedVerifier(): Promise<Uint8Array> {
  await ensureVerifier();
  return readFileSync("lib/generated/verify.mjs");
}
