import "server-only";
import type { UpdateProbe } from "@/lib/contracts/probes";
import { recordAudit } from "@/lib/server/audit-log";
import { authorize, type Context } from "@/lib/server/context";
import { transaction } from "@/lib/server/db";
import { getProbeInOrganisation } from "./get-in-organisation";

/** Renames, paces, pauses or resumes a probe; its address stays, so that its history is of one way. */
export async function updateProbe(ctx: Context, input: UpdateProbe & { probeId: string }): Promise<void> {
  authorize(ctx, "probes:write");
  const { probeId, name, everyMinutes, isPaused } = input;
  await transaction(async (tx) => {
    const probe = await getProbeInOrganisation(tx, ctx, probeId);
    const now = new Date();
    const next = {
      ...(name !== undefined && { name }),
      ...(everyMinutes !== undefined && { everyMinutes, nextAt: now }),
      ...(isPaused !== undefined && { pausedAt: isPaused ? (probe.pausedAt ?? now) : null }),
    };
    await tx.probe.update({ where: { id: probe.id }, data: next });
    await recordAudit(tx, ctx, {
      action: "probe.update",
      target: { kind: "probe", id: probe.id, name: name ?? probe.name },
      before: { name: probe.name, everyMinutes: probe.everyMinutes, isPaused: probe.pausedAt !== null },
      after: {
        name: name ?? probe.name,
        everyMinutes: everyMinutes ?? probe.everyMinutes,
        isPaused: isPaused ?? probe.pausedAt !== null,
      },
    });
  });
}
