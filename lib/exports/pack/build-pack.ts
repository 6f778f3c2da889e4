import type { Completeness, PackContents, PackFile, PackHead, PackSource } from "./contents";
import { sha256 } from "./digest";
import { findingCounts } from "./evidence/finding-counts";
import { layersMoment } from "./evidence/layers";
import { jsonText, textFile, utf8 } from "./json-file";
import { type Manifest, type ManifestFile, PACK_FORMAT } from "./manifest";
import {
  byPath,
  isSafePath,
  MANIFEST,
  PUBLIC_KEY,
  RULES_FILE,
  SIGNATURE,
  SUMS,
  UNLISTED,
  VERIFIER,
} from "./paths";
import type { PreparedPack } from "./prepare-pack";
import { readmeFiles } from "./readme";
import { sumsOf } from "./sums";
import { bodyOf, entryOf, writeZip } from "./zip/write-zip";

export type PackSigner = {
  /** SHA-256 of the public key's DER form. */
  keyId: string;
  /** SPKI, PEM. */
  publicKeyPem: string;
  /** Plain Ed25519 over the bytes. */
  sign(bytes: Uint8Array): Uint8Array | Promise<Uint8Array>;
};

export type BuiltPack = {
  /** Of the archive; says partial or failed. */
  name: string;
  /** All files, in the archive's order. */
  files: PackFile[];
  completeness: Completeness;
  manifest: Manifest;
  manifestSha256: string;
  zip: Uint8Array;
};

type Parts = {
  signer: PackSigner;
  /** What people read: made from `prepared.contents`, never from what went in. */
  documents: readonly PackFile[];
  /** The text of `verify.mjs`. */
  verifier: Uint8Array;
};

/** The same prepared contents, documents, verifier and key give the same bytes, on any machine and in any zone. */
export async function buildPack(prepared: PreparedPack, parts: Parts): Promise<BuiltPack> {
  const { contents, completeness, evidence } = prepared;
  const { signer, documents, verifier } = parts;
  const listed = [
    ...evidence,
    ...documents,
    ...readmeFiles(contents.head, completeness),
    textFile(PUBLIC_KEY, "application/x-pem-file", signer.publicKeyPem),
    { path: VERIFIER, mediaType: "text/javascript", bytes: verifier },
  ].sort(byPath);
  refuseNames(listed.map(({ path }) => path));

  const entries = listed.map((file) => entryOf(file));
  const body = bodyOf(entries);
  const manifest: Manifest = {
    ...statement(contents, completeness, evidence),
    key: { id: signer.keyId },
    archive: { bytes: body.length, sha256: sha256(body) },
    files: listed.map(listing),
  };
  const manifestBytes = utf8(jsonText(manifest));
  const sums = sumsOf([...manifest.files, { path: MANIFEST, sha256: sha256(manifestBytes) }]);
  const unlisted: PackFile[] = [
    { path: MANIFEST, mediaType: "application/json", bytes: manifestBytes },
    textFile(SUMS, "text/plain", sums),
    {
      path: SIGNATURE,
      mediaType: "application/octet-stream",
      bytes: Uint8Array.from(await signer.sign(manifestBytes)),
    },
  ];
  return {
    name: nameOf(contents.head, completeness),
    files: [...listed, ...unlisted],
    completeness,
    manifest,
    manifestSha256: sha256(manifestBytes),
    zip: writeZip([...entries, ...unlisted.map((file) => entryOf(file, { isStored: true }))]),
  };
}

function listing({ path, mediaType, bytes, rows }: PackFile): ManifestFile {
  return { path, size: bytes.length, sha256: sha256(bytes), mediaType, ...(rows !== undefined && { rows }) };
}

function statement(
  { head, sources, incidents, lessons, comments = [], requests = [], auditLog, omissions }: PackContents,
  completeness: Completeness,
  evidence: readonly PackFile[],
): Omit<Manifest, "key" | "archive" | "files"> {
  const { id, number, organisation, period, createdAt, requestedBy, inlet, previous } = head;
  const rules = evidence.find(({ path }) => path === RULES_FILE);
  if (!rules) throw new Error("A pack without its rules.");
  return {
    format: PACK_FORMAT,
    id,
    number,
    organisation,
    period,
    createdAt,
    requestedBy,
    inlet,
    completeness,
    omissions: omissions.length,
    rules: { count: rules.rows ?? 0, sha256: sha256(rules.bytes) },
    layersAt: layersMoment(head),
    sources: sources.map(sourceStatement),
    counts: {
      incidents: incidents.length,
      lessons: lessons.length,
      comments: comments.length,
      requests: requests.length,
    },
    auditLog: { start: auditLog.start, end: auditLog.end },
    previous,
  };
}

function sourceStatement({ source, snapshot, report }: PackSource): Manifest["sources"][number] {
  const { id, name, kind } = source;
  return {
    id,
    name,
    kind,
    snapshot: {
      id: snapshot.id,
      takenAt: snapshot.takenAt,
      hash: snapshot.hash,
      packedHash: snapshot.packedHash ?? snapshot.hash,
    },
    judgedAt: report.at,
    coverage: report.coverage,
    findings: findingCounts(report.results),
  };
}

function nameOf({ number, createdAt }: PackHead, completeness: Completeness): string {
  const time = new Date(createdAt).toISOString().slice(0, 16).replace(/[-:]/g, "");
  const mark = completeness === "complete" ? "" : `-${completeness}`;
  return `inlet-pack-${String(number).padStart(4, "0")}-${time}Z${mark}.zip`;
}

/** Some systems take names for the same that differ in case. */
function refuseNames(paths: readonly string[]): void {
  const seen = new Set<string>(UNLISTED.map((path) => path.toLowerCase()));
  for (const path of paths) {
    if (!isSafePath(path)) throw new Error(`A pack cannot hold a file named ${JSON.stringify(path)}.`);
    if (seen.has(path.toLowerCase())) throw new Error(`A pack cannot hold ${path} twice.`);
    seen.add(path.toLowerCase());
  }
}
