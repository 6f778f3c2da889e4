import "server-only";
import type { MoveIncident } from "@/lib/contracts/incidents";
import { closingGaps, isReopening, nextStatuses } from "@/lib/contracts/incident-status";
import type { Incident } from "@/lib/generated/prisma/client";
import { recordAudit } from "@/lib/server/audit-log";
import { authorize, type Context } from "@/lib/server/context";
import { transaction, type Transaction } from "@/lib/server/db";
import { AppError } from "@/lib/server/errors";
import { notifyOfIncident } from "@/lib/server/notifications/of-incident";
import { changedMeanwhile } from "./conflict";
import { getIncidentInOrganisation, targetOf } from "./get-in-organisation";
import { tellJournal } from "./journal";
import { pastMoment } from "./past-moment";
import { recoveredSnapshot } from "./recovered-snapshot";
import { refuseSecretsIn } from "./refuse-secrets";

type Input = MoveIncident & { incidentId: string };

/** The clock that a status sets, where nobody set it before. */
const CLOCKS = { mitigated: "mitigated", recovered: "resolved" } as const;

/**
 * Moves an incident on, or reopens it with a reason. Closing asks for a finished review and decided follow-ups.
 * @throws AppError not-found, invalid, conflict for a step that does not lead there or a change meanwhile
 */
export async function moveIncident(
  ctx: Context,
  input: Input,
  now = Date.now(),
): Promise<{ revision: number }> {
  authorize(ctx, "incidents:write");
  refuseSecretsIn(input.reason, "reason");
  const at = input.at ? pastMoment(input.at, "at", now) : new Date(now);
  const recovered = await recoveredSnapshot(ctx, input.incidentId);
  return transaction(async (tx) => {
    const incident = await getIncidentInOrganisation(tx, ctx, input.incidentId);
    await requireStep(tx, incident, input);
    const { count } = await tx.incident.updateMany({
      where: { id: incident.id, revision: input.revision, status: incident.status },
      data: {
        status: input.status,
        revision: { increment: 1 },
        ...(input.status !== "open" && input.status !== "mitigated" && { recoveredSnapshotId: recovered }),
        ...(input.status === "open" && { recoveredSnapshotId: null }),
      },
    });
    if (count === 0) throw changedMeanwhile();
    await setClockOf(tx, ctx, incident, { ...input, at });
    await tellJournal(tx, ctx, {
      incidentId: incident.id,
      changes: [{ field: "status", before: incident.status, after: input.status }],
      text: input.reason,
      kind: input.status === "recovered" ? "recovered" : "journal",
      happenedAt: at,
    });
    if (input.status === "recovered") await notifyOfIncident(tx, "incident-recovered", incident);
    await recordAudit(tx, ctx, {
      action: "incident.move",
      target: targetOf(incident),
      before: { status: incident.status },
      after: { status: input.status, ...(input.reason && { reason: input.reason }) },
    });
    return { revision: input.revision + 1 };
  });
}

async function requireStep(tx: Transaction, incident: Incident, input: Input): Promise<void> {
  if (!nextStatuses(incident.status).includes(input.status))
    throw new AppError("conflict", "incidents.problems.step");
  if (isReopening(incident.status, input.status) && input.reason.length < 2)
    throw new AppError("invalid", "incidents.problems.reopenReason", {}, { field: "reason" });
  if (input.status !== "closed") return;
  const review = await tx.incidentReview.findUnique({ where: { incidentId: incident.id } });
  const followUps = await tx.followUp.findMany({
    where: { incidentId: incident.id },
    select: { status: true },
  });
  const [gap] = closingGaps({ isReviewed: Boolean(review?.finishedAt), followUps });
  if (gap) throw new AppError("conflict", `incidents.problems.${gap}`);
}

/** Reopened, it is neither mitigated nor resolved any more; what the clocks said stays in the entries. */
async function setClockOf(
  tx: Transaction,
  ctx: Context,
  incident: Incident,
  { status, at }: { status: MoveIncident["status"]; at: Date },
): Promise<void> {
  const scope = { incidentId: incident.id };
  if (status === "open")
    await tx.incidentClock.deleteMany({ where: { ...scope, name: { in: ["mitigated", "resolved"] } } });
  const name = status === "mitigated" || status === "recovered" ? CLOCKS[status] : null;
  if (!name || (await tx.incidentClock.count({ where: { ...scope, name } })) > 0) return;
  const started = await tx.incidentClock.findFirst({ where: { ...scope, name: "started" } });
  if (started && at < started.at)
    throw new AppError("invalid", "incidents.problems.beforeStart", {}, { field: "at" });
  await tx.incidentClock.create({
    data: {
      ...scope,
      organisationId: incident.organisationId,
      name,
      at,
      basis: "measured",
      setById: ctx.actor.id,
    },
  });
}
