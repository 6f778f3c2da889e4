import "server-only";
import type { CreateProbe } from "@/lib/contracts/probes";
import { recordAudit } from "@/lib/server/audit-log";
import { authorize, type Context } from "@/lib/server/context";
import { transaction } from "@/lib/server/db";
import { getSourceInOrganisation } from "@/lib/server/sources/get-in-organisation";
import { checkTarget } from "./guard";

/** Adds a probe; its first walk is due at once. @throws AppError invalid, not-found for a source that is not there */
export async function createProbe(ctx: Context, input: CreateProbe): Promise<{ id: string }> {
  authorize(ctx, "probes:write");
  checkTarget(input);
  return transaction(async (tx) => {
    if (input.sourceId !== null) await getSourceInOrganisation(tx, ctx, input.sourceId);
    const { id } = await tx.probe.create({
      data: { ...input, organisationId: ctx.organisation.id, nextAt: new Date() },
    });
    const { name, ...after } = input;
    await recordAudit(tx, ctx, { action: "probe.create", target: { kind: "probe", id, name }, after });
    return { id };
  });
}
