import { createHash, randomUUID } from "node:crypto";
import { canonicalize } from "@/lib/engine/canonical";

/** An entry of the audit log as it is hashed: who, what, to what, from which state to which, from where. */
export type ChainedEntry = {
  organisationId: string;
  seq: number;
  at: string;
  actor: { id: string | null; name: string };
  action: string;
  target: { kind: string; id: string; name: string };
  before: Record<string, unknown> | null;
  after: Record<string, unknown> | null;
  /** Fingerprints of the states, so that a reader who may not see them can still tell whether they are the same. */
  beforeFingerprint: string | null;
  afterFingerprint: string | null;
  from: {
    ip: string | null;
    userAgent: string | null;
    requestId: string | null;
    /** The API token it was done with; left out where there was none. */
    token?: { id: string; name: string };
  };
};

/** Names what the hash is of, so that no hash made for another purpose stands for a row. */
export const ROW_TAG = "inlet-audit-row/1\n";

/** Of the canonical JSON of a row and the hash of the one before, empty for the first. */
export function rowHash(previous: string, content: string): string {
  return sha256(`${ROW_TAG}${previous}\n${content}`);
}

export function fingerprint(state: Record<string, unknown> | null): string | null {
  return state && sha256(canonicalize(state));
}

/** The canonical JSON of an entry around the place where its number goes: the database numbers and hashes in one step. */
export function contentAroundSeq(entry: Omit<ChainedEntry, "seq">): [string, string] {
  const place = randomUUID();
  const [opening = "", closing = ""] = canonicalize({ ...entry, seq: place }).split(`"${place}"`);
  return [opening, closing];
}

function sha256(text: string): string {
  return createHash("sha256").update(text, "utf8").digest("hex");
}
