import "server-only";
import { recordAudit } from "@/lib/server/audit-log";
import { authorize, type Context } from "@/lib/server/context";
import { transaction } from "@/lib/server/db";
import { getProbeInOrganisation } from "./get-in-organisation";

/** Ends a probe. What it saw stays in the snapshots. */
export async function archiveProbe(ctx: Context, input: { probeId: string }): Promise<void> {
  authorize(ctx, "probes:write");
  await transaction(async (tx) => {
    const probe = await getProbeInOrganisation(tx, ctx, input.probeId);
    await tx.probe.update({ where: { id: probe.id }, data: { archivedAt: new Date() } });
    await recordAudit(tx, ctx, {
      action: "probe.archive",
      target: { kind: "probe", id: probe.id, name: probe.name },
    });
  });
}
