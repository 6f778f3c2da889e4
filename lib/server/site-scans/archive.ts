import "server-only";
import { recordAudit } from "@/lib/server/audit-log";
import { authorize, type Context } from "@/lib/server/context";
import { transaction } from "@/lib/server/db";
import { getSiteScanInOrganisation } from "./get-in-organisation";

/** Ends a scan. What it saw stays in the snapshots. */
export async function archiveSiteScan(ctx: Context, input: { siteScanId: string }): Promise<void> {
  authorize(ctx, "probes:write");
  await transaction(async (tx) => {
    const scan = await getSiteScanInOrganisation(tx, ctx, input.siteScanId);
    await tx.siteScan.update({ where: { id: scan.id }, data: { archivedAt: new Date() } });
    await recordAudit(tx, ctx, {
      action: "site-scan.archive",
      target: { kind: "site-scan", id: scan.id, name: scan.name },
    });
  });
}
