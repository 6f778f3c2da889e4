import { z } from "zod";
import { SEVERITIES } from "@/lib/engine/verdict";
import { COMPLETENESS } from "./contents";

/** The number rises when a verifier of today could no longer read what is written. */
export const PACK_FORMAT = "inlet.pack/1";

const Sha256 = z.string().regex(/^[0-9a-f]{64}$/);
const Count = z.number().int().nonnegative();
const Moment = z.iso.datetime({ offset: true });
const ChainHead = z.strictObject({ count: Count, hash: z.union([Sha256, z.literal("")]) });

export const ManifestFile = z.strictObject({
  path: z.string(),
  size: Count,
  sha256: Sha256,
  mediaType: z.string(),
  rows: Count.optional(),
});
export type ManifestFile = z.infer<typeof ManifestFile>;

const ManifestSource = z.strictObject({
  id: z.string(),
  name: z.string(),
  kind: z.string(),
  snapshot: z.strictObject({
    id: z.string(),
    takenAt: z.string(),
    /** Of the content as it was stored, and as it is packed. */
    hash: Sha256,
    packedHash: Sha256,
  }),
  judgedAt: Moment,
  coverage: z.strictObject({ rules: Count, judged: Count, unknown: Count, notApplicable: Count }),
  findings: z.record(z.enum(SEVERITIES), Count),
});

/** What the signature stands over, and through the hashes every other file. */
export const Manifest = z.strictObject({
  format: z.literal(PACK_FORMAT),
  id: z.string(),
  number: z.number().int().positive(),
  organisation: z.strictObject({ id: z.string(), name: z.string(), timezone: z.string() }),
  period: z.strictObject({ from: Moment, to: Moment }),
  createdAt: Moment,
  requestedBy: z.string(),
  inlet: z.string(),
  completeness: z.enum(COMPLETENESS),
  omissions: Count,
  rules: z.strictObject({ count: Count, sha256: Sha256 }),
  /** Layers are told as they stood then. */
  layersAt: Moment,
  sources: z.array(ManifestSource),
  counts: z.strictObject({ incidents: Count, lessons: Count, comments: Count, requests: Count }),
  auditLog: z.strictObject({ start: ChainHead, end: ChainHead }),
  previous: z
    .strictObject({ id: z.string(), number: z.number().int(), manifestSha256: Sha256, chainHead: ChainHead })
    .nullable(),
  /** SHA-256 of the public key in DER form. */
  key: z.strictObject({ id: Sha256 }),
  /** The archive up to the files that are not listed here, byte for byte as it stands in the ZIP. */
  archive: z.strictObject({ bytes: Count, sha256: Sha256 }),
  files: z.array(ManifestFile),
});
export type Manifest = z.infer<typeof Manifest>;
export type ManifestSource = z.infer<typeof ManifestSource>;
