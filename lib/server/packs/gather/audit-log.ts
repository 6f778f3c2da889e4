import "server-only";
import type { ChainHead, PackAuditLog } from "@/lib/exports/pack/contents";
import { auditExtract } from "@/lib/server/audit-log-entries/extract";
import type { PackScope } from "./scope";

/**
 * The log from the beginning of the period, or from where the previous pack's ended, until now: a pack about an earlier time
 * than the one before it must not look as if the end had been cut off.
 */
export async function gatherAuditLog(
  { organisation, from, at }: PackScope,
  follows: ChainHead | null,
): Promise<PackAuditLog> {
  return auditExtract(organisation.id, { from, to: at, ...(follows && { follows }) });
}
