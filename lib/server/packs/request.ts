import "server-only";
import type { RequestPack } from "@/lib/contracts/packs";
import { recordAudit } from "@/lib/server/audit-log";
import { authorize, type Context } from "@/lib/server/context";
import { isUniqueViolation, transaction } from "@/lib/server/db";
import { AppError } from "@/lib/server/errors";
import { requireSources } from "./chosen-sources";
import { getPackInOrganisation } from "./get-in-organisation";
import { periodOfDays } from "./period";
import { putInPack, targetOf } from "./put-in";

/** Queues a pack. @throws AppError invalid for a period to come, conflict while one is being made */
export async function requestPack(ctx: Context, input: RequestPack): Promise<{ id: string }> {
  authorize(ctx, "packs:write");
  const period = periodOfDays(input.from, input.to, ctx.organisation.timezone);
  if (period.from > new Date()) throw new AppError("invalid", "packs.problems.future", {}, { field: "from" });
  try {
    return await transaction(async (tx) => {
      await requireSources(tx, ctx, input.sourceIds);
      const id = await putInPack(tx, {
        organisationId: ctx.organisation.id,
        period,
        sourceIds: input.sourceIds,
        requestedBy: ctx.actor.name,
      });
      await recordAudit(tx, ctx, {
        action: "pack.request",
        target: targetOf(await getPackInOrganisation(tx, ctx, id)),
        after: { from: input.from, to: input.to, sources: input.sourceIds },
      });
      return { id };
    });
  } catch (error) {
    if (isUniqueViolation(error)) throw new AppError("conflict", "packs.problems.live");
    throw error;
  }
}
