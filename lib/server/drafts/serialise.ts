import "server-only";
import { Certificate, DraftEdits, type SavedDraft } from "@/lib/contracts/what-if";
import type { Draft } from "@/lib/generated/prisma/client";
import { rulesetHash } from "./certify";

/** `configurationHash` is that of the source's newest snapshot: a certificate for another one no longer counts. */
export function toSavedDraft(
  row: Draft & { author: { name: string } },
  configurationHash: string,
): SavedDraft {
  const certificate = Certificate.parse(row.certificate);
  const isMoved = certificate.snapshot.configurationHash !== configurationHash;
  return {
    id: row.id,
    name: row.name,
    author: row.author.name,
    updatedAt: row.updatedAt.toISOString(),
    edits: DraftEdits.parse(row.edits),
    certificate,
    certificateHash: row.certificateHash,
    state: isMoved ? "moved" : certificate.rulesetHash === rulesetHash() ? "valid" : "rules",
  };
}
