import type { VerifyingKey } from "@/lib/exports/chain/key";
import type { Manifest } from "../../manifest";
import { type Line } from "../line";
import type { OpenedPack } from "../open/opened";
import { readManifest } from "../read-manifest";
import { checkArchive, checkFiles, checkSums } from "./files";
import { checkKey, checkSignature } from "./signature";

/** Everything that is true or false of a pack before anybody looks at what it says. */
export function checkContainer(
  opened: OpenedPack,
  trusted: readonly VerifyingKey[] | null,
): { lines: Line[]; manifest: Manifest | null } {
  const faults = opened.faults.map((fault): Line => ({ check: "archive", ...fault }));
  if (opened.files.size === 0 && faults.length > 0) return { lines: faults, manifest: null };
  const { manifest, line } = readManifest(opened.files);
  if (!manifest) return { lines: [...faults, line], manifest: null };
  return {
    manifest,
    lines: [
      ...(faults.length > 0 ? faults : [checkArchive(opened, manifest)]),
      checkSignature(opened.files, manifest),
      checkKey(manifest, trusted),
      ...checkFiles(opened.files, manifest),
      checkSums(opened.files, manifest),
    ],
  };
}
