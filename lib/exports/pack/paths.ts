/** Files the manifest cannot list, because they are made from it. Last in the archive, in this order. */
export const MANIFEST = "manifest.json";
export const SUMS = "SHA256SUMS";
export const SIGNATURE = "manifest.sig";
export const UNLISTED = [MANIFEST, SUMS, SIGNATURE] as const;

export const PUBLIC_KEY = "public-key.pem";
export const VERIFIER = "verify.mjs";
export const RULES_FILE = "rules.json";
export const OMISSIONS = "omissions.json";

export const AUDIT_LOG = {
  rows: "audit-log/rows.jsonl",
  extract: "audit-log/extract.json",
  checkpoint: "audit-log/checkpoint.json",
} as const;

export function artifactPath(sourceId: string, name: ArtifactName): string {
  return `artifacts/${segment(sourceId)}/${name}.json`;
}
export const ARTIFACTS = ["snapshot", "policy", "own-rules", "ledger"] as const;
export type ArtifactName = (typeof ARTIFACTS)[number];

export function resultPath(sourceId: string, name: ResultName | "sightings" | "drift"): string {
  return `results/${segment(sourceId)}/${name}.json`;
}
/** What running the rules again on the artifacts must give, byte for byte. */
export const RESULTS = ["verdicts", "findings", "permission-matrix", "reception-proof", "layers"] as const;
export type ResultName = (typeof RESULTS)[number];

/** A name that no file system takes for something else: letters, digits, dot, hyphen, underscore; other bytes as `~xx`. */
function segment(id: string): string {
  const bytes = [...new TextEncoder().encode(id)];
  const plain = bytes.map((byte) => {
    const letter = String.fromCharCode(byte);
    return /[A-Za-z0-9_-]/.test(letter) ? letter : `~${byte.toString(16).padStart(2, "0")}`;
  });
  return plain.join("") || "~";
}

/**
 * A relative path of plain segments, which neither leaves the folder it is unpacked in nor means another file on another
 * system: no empty, hidden or dotted segment, no backslash, colon or control character.
 */
export function isSafePath(path: string): boolean {
  if (path.length > 300 || path !== path.normalize("NFC") || !path.isWellFormed()) return false;
  return path
    .split("/")
    .every((part) => /^[\p{L}\p{N}_~][\p{L}\p{N}\p{M}._~-]*$/u.test(part) && !/\.$/.test(part));
}

/** In the order of UTF-16 code units, as canonical JSON sorts. */
export const byPath = (a: { path: string }, b: { path: string }) =>
  a.path < b.path ? -1 : a.path > b.path ? 1 : 0;
