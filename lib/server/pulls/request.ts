import "server-only";
import type { PullView } from "@/lib/contracts/pulls";
import { recordAudit } from "@/lib/server/audit-log";
import { authorize, type Context } from "@/lib/server/context";
import { isUniqueViolation, transaction } from "@/lib/server/db";
import { AppError } from "@/lib/server/errors";
import { enqueue } from "@/lib/server/jobs";
import { getSourceInOrganisation } from "@/lib/server/sources/get-in-organisation";
import { pullQueue } from "./queue";
import { serialisePull } from "./serialise";

/** Queues a pull. @throws AppError conflict while one of this source is waiting or running */
export async function requestPull(ctx: Context, input: { sourceId: string }): Promise<PullView> {
  authorize(ctx, "sources:pull");
  try {
    return await transaction(async (tx) => {
      const source = await getSourceInOrganisation(tx, ctx, input.sourceId);
      if (source.kind === "file") throw new AppError("conflict", "sources.problems.fileIsImported");
      const pull = await tx.pull.create({
        data: { organisationId: ctx.organisation.id, sourceId: source.id, requestedById: ctx.actor.id },
        include: { requestedBy: { select: { name: true } } },
      });
      await enqueue(pullQueue, { pullId: pull.id }, { tx, id: pull.id });
      await recordAudit(tx, ctx, {
        action: "pull.request",
        target: { kind: "source", id: source.id, name: source.name },
      });
      return serialisePull(pull);
    });
  } catch (error) {
    if (isUniqueViolation(error)) throw new AppError("conflict", "sources.problems.pullIsLive");
    throw error;
  }
}
