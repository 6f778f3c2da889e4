import "server-only";
import { can } from "@/lib/access";
import type { AssignRequest } from "@/lib/contracts/evidence-requests";
import { recordAudit } from "@/lib/server/audit-log";
import { authorize, type Context } from "@/lib/server/context";
import { transaction } from "@/lib/server/db";
import { AppError } from "@/lib/server/errors";
import { notifyOfRequest } from "@/lib/server/notifications/of-request";
import { getRequestInOrganisation, movedOn } from "./get-in-organisation";
import { takeStep } from "./take-step";

type Input = AssignRequest & { requestId: string };

/** Says who answers. @throws AppError not-found, invalid for somebody who may not answer, conflict for a settled one */
export async function assignRequest(ctx: Context, input: Input): Promise<void> {
  authorize(ctx, "evidence:answer");
  const { requestId, clientId, revision, memberId } = input;
  await transaction(async (tx) => {
    const request = await getRequestInOrganisation(tx, ctx, requestId);
    if (request.status !== "open" && request.status !== "returned") throw movedOn();
    const member = await tx.member.findFirst({
      where: { id: memberId, organisationId: ctx.organisation.id, disabledAt: null },
    });
    if (!member || !can(member.role, "evidence:answer"))
      throw new AppError("invalid", "evidence-requests.problems.assignee", {}, { field: "memberId" });
    const step = await takeStep(tx, ctx, request, {
      ...{ clientId, revision },
      kind: "assigned",
      text: member.name,
      change: { assigneeId: memberId },
      action: "evidence.assign",
      after: { assignee: member.name },
    });
    await recordAudit(tx, ctx, step);
    await notifyOfRequest(tx, request, { step: "assigned", by: ctx.actor.name, revision: revision + 1 });
  });
}
