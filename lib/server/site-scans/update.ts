import "server-only";
import type { UpdateSiteScan } from "@/lib/contracts/site-scans";
import { recordAudit } from "@/lib/server/audit-log";
import { authorize, type Context } from "@/lib/server/context";
import { transaction } from "@/lib/server/db";
import { getSiteScanInOrganisation } from "./get-in-organisation";

/** Renames, paces, pauses or resumes a scan; its address stays, so that its history is of one page. */
export async function updateSiteScan(
  ctx: Context,
  input: UpdateSiteScan & { siteScanId: string },
): Promise<void> {
  authorize(ctx, "probes:write");
  const { siteScanId, name, everyMinutes, isPaused } = input;
  await transaction(async (tx) => {
    const scan = await getSiteScanInOrganisation(tx, ctx, siteScanId);
    const now = new Date();
    await tx.siteScan.update({
      where: { id: scan.id },
      data: {
        ...(name !== undefined && { name }),
        ...(everyMinutes !== undefined && { everyMinutes, nextAt: now }),
        ...(isPaused !== undefined && { pausedAt: isPaused ? (scan.pausedAt ?? now) : null }),
      },
    });
    const before = { name: scan.name, everyMinutes: scan.everyMinutes, isPaused: scan.pausedAt !== null };
    const after = {
      name: name ?? before.name,
      everyMinutes: everyMinutes ?? before.everyMinutes,
      isPaused: isPaused ?? before.isPaused,
    };
    await recordAudit(tx, ctx, {
      action: "site-scan.update",
      target: { kind: "site-scan", id: scan.id, name: after.name },
      before,
      after,
    });
  });
}
