import "server-only";
import {
  type FollowingStep,
  type FollowUpVendorCase,
  nextSteps,
  type VendorCaseStatus,
  type VendorCaseView,
} from "@/lib/contracts/vendor-cases";
import { recordAudit } from "@/lib/server/audit-log";
import { authorize, type Context } from "@/lib/server/context";
import { db, transaction } from "@/lib/server/db";
import { AppError, notFound } from "@/lib/server/errors";
import { changedMeanwhile } from "@/lib/server/incidents/conflict";
import { onlyOnce } from "@/lib/server/incidents/only-once";
import { pastMoment } from "@/lib/server/incidents/past-moment";
import { refuseSecretsIn } from "@/lib/server/incidents/refuse-secrets";
import { comingMoment } from "./coming-moment";
import { dueAt } from "./due";
import { caseParts, toVendorCase } from "./serialise";
import { takeStep } from "./take-step";
import { targetOf } from "./target";

type Input = FollowUpVendorCase & { incidentId: string; caseId: string };

const LEADS_TO: Record<FollowingStep, VendorCaseStatus> = {
  asked: "open",
  answered: "answered",
  closed: "closed",
  reopened: "open",
};

/**
 * Keeps that somebody asked again, heard from the vendor, or settled the case, also after the incident was closed. Sent
 * twice it is one step. @throws AppError not-found, invalid, conflict
 */
export async function followUpVendorCase(
  ctx: Context,
  input: Input,
  now = Date.now(),
): Promise<VendorCaseView> {
  authorize(ctx, "incidents:write");
  const { kind, text, ticket } = input;
  for (const [field, said] of Object.entries({ ticket, text })) refuseSecretsIn(said, field);
  const organisationId = ctx.organisation.id;
  const key = { organisationId, clientId: input.clientId };
  const caseId = await onlyOnce(
    async () =>
      (await db().vendorCaseStep.findUnique({ where: { organisationId_clientId: key } }))?.caseId ?? null,
    () =>
      transaction(async (tx) => {
        // Sent twice at the same moment, the second finds the revision raised by the first.
        const taken = await tx.vendorCaseStep.findUnique({ where: { organisationId_clientId: key } });
        if (taken) return taken.caseId;
        const before = await tx.vendorCase.findFirst({
          where: { id: input.caseId, incidentId: input.incidentId, organisationId },
        });
        if (!before) throw notFound();
        if (before.revision !== input.revision) throw changedMeanwhile();
        if (!nextSteps(before.status).includes(kind))
          throw new AppError("conflict", "vendor-report.problems.step");
        const incident = await tx.incident.findUniqueOrThrow({ where: { id: before.incidentId } });
        const happenedAt = pastMoment(input.happenedAt, "happenedAt", now);
        const due = dueAt(before);
        const isLate = due !== null && happenedAt > due;
        const after = await tx.vendorCase.update({
          where: { id: before.id },
          data: {
            ticket,
            status: LEADS_TO[kind],
            ...momentsOf(input, before, now),
            revision: { increment: 1 },
          },
        });
        await takeStep(
          tx,
          ctx,
          { before, after },
          { clientId: input.clientId, kind, text, happenedAt, isLate },
        );
        await recordAudit(tx, ctx, {
          action: "vendor-case.follow-up",
          target: targetOf(after, incident),
          before: stateOf(before),
          after: { step: kind, ...stateOf(after), ...(isLate && { late: true }) },
        });
        return after.id;
      }),
  );
  if (caseId !== input.caseId) throw new AppError("conflict");
  const row = await db().vendorCase.findUniqueOrThrow({ where: { id: caseId }, include: caseParts });
  return toVendorCase(row);
}

type Moments = { promisedAt: Date | null; nextFollowUpAt: Date | null };

/** A moment that was promised and has passed may stay; a new one lies ahead. What is closed waits for nothing. */
function momentsOf(input: Input, before: Moments, now: number): Moments {
  const stays = before.promisedAt?.toISOString() === input.promisedAt;
  return {
    promisedAt: stays ? before.promisedAt : comingMoment(input.promisedAt, "promisedAt", now, now),
    nextFollowUpAt:
      input.kind === "closed" ? null : comingMoment(input.nextFollowUpAt, "nextFollowUpAt", now, now),
  };
}

function stateOf({ status, promisedAt, nextFollowUpAt }: Moments & { status: string }) {
  return {
    status,
    promisedAt: promisedAt?.toISOString() ?? null,
    nextFollowUpAt: nextFollowUpAt?.toISOString() ?? null,
  };
}
