import "server-only";
import { Certificate, DraftEdits, type SavedDraft } from "@/lib/contracts/what-if";
import type { Draft } from "@/lib/generated/prisma/client";

/** The source's newest configuration and what it is judged by today: a certificate for others no longer counts. */
export function toSavedDraft(
  row: Draft & { author: { name: string } },
  today: { configurationHash: string; rulesetHash: string },
): SavedDraft {
  const certificate = Certificate.parse(row.certificate);
  const isMoved = certificate.snapshot.configurationHash !== today.configurationHash;
  return {
    id: row.id,
    name: row.name,
    author: row.author.name,
    updatedAt: row.updatedAt.toISOString(),
    edits: DraftEdits.parse(row.edits),
    certificate,
    certificateHash: row.certificateHash,
    state: isMoved ? "moved" : certificate.rulesetHash === today.rulesetHash ? "valid" : "rules",
  };
}
