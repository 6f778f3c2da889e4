import "server-only";
import type { SettleRequest } from "@/lib/contracts/evidence-requests";
import { recordAudit } from "@/lib/server/audit-log";
import { authorize, type Context } from "@/lib/server/context";
import { transaction } from "@/lib/server/db";
import { AppError } from "@/lib/server/errors";
import { refuseSecretsIn } from "@/lib/server/incidents/refuse-secrets";
import { notifyOfRequest } from "@/lib/server/notifications/of-request";
import { getRequestInOrganisation, movedOn } from "./get-in-organisation";
import { takeStep } from "./take-step";

type Input = SettleRequest & { requestId: string };

const ACTIONS = {
  accepted: "evidence.accept",
  returned: "evidence.return",
  withdrawn: "evidence.withdraw",
} as const;

/**
 * Whoever asked says whether the answer will do, or that it is not needed any more.
 * @throws AppError not-found, forbidden for anybody else, conflict where there is nothing to settle
 */
export async function settleRequest(ctx: Context, input: Input): Promise<void> {
  authorize(ctx, "evidence:ask");
  const { requestId, clientId, revision, status, text } = input;
  refuseSecretsIn(text, "text");
  await transaction(async (tx) => {
    const request = await getRequestInOrganisation(tx, ctx, requestId);
    if (request.askedById !== ctx.actor.id)
      throw new AppError("forbidden", "evidence-requests.problems.notYours");
    const isSettleable =
      status === "withdrawn"
        ? ["open", "answered", "returned"].includes(request.status)
        : request.status === "answered";
    if (!isSettleable) throw movedOn();
    const step = await takeStep(tx, ctx, request, {
      ...{ clientId, revision, text },
      kind: status,
      change: { status },
      action: ACTIONS[status],
    });
    await recordAudit(tx, ctx, step);
    if (status === "returned")
      await notifyOfRequest(tx, request, { step: status, by: ctx.actor.name, revision: revision + 1 });
  });
}
