import "server-only";
import { REQUIRED_QUESTIONS, REVIEW_QUESTIONS, type SaveReview } from "@/lib/contracts/incident-reviews";
import { canonicalize } from "@/lib/engine/canonical";
import { recordAudit } from "@/lib/server/audit-log";
import { authorize, type Context } from "@/lib/server/context";
import { isUniqueViolation, transaction } from "@/lib/server/db";
import { AppError } from "@/lib/server/errors";
import { changedMeanwhile, closedIncident } from "@/lib/server/incidents/conflict";
import { getIncidentInOrganisation, targetOf } from "@/lib/server/incidents/get-in-organisation";
import { tellJournal } from "@/lib/server/incidents/journal";
import { refuseSecretsIn } from "@/lib/server/incidents/refuse-secrets";
import { sha256 } from "@/lib/server/snapshots/pack";

type Input = SaveReview & { incidentId: string };

/**
 * Keeps the review against the revision that was read. Finished, its text is hashed; writing on unfinishes it.
 * @throws AppError not-found, invalid for a question left open, conflict
 */
export async function saveReview(
  ctx: Context,
  input: Input,
  now = Date.now(),
): Promise<{ revision: number }> {
  authorize(ctx, "incidents:review");
  const answers = Object.fromEntries(REVIEW_QUESTIONS.map((question) => [question, input[question]]));
  for (const [question, answer] of Object.entries(answers)) refuseSecretsIn(answer, question);
  if (input.isFinished) requireAnswers(input);
  const finished = {
    finishedAt: input.isFinished ? new Date(now) : null,
    finishedById: input.isFinished ? ctx.actor.id : null,
    hash: input.isFinished ? sha256(canonicalize(answers)) : null,
  };
  const data = { ...answers, ...finished, updatedAt: new Date(now), updatedById: ctx.actor.id };
  try {
    return await transaction(async (tx) => {
      const incident = await getIncidentInOrganisation(tx, ctx, input.incidentId);
      if (incident.status === "closed") throw closedIncident();
      const old = await tx.incidentReview.findUnique({ where: { incidentId: incident.id } });
      if ((old?.revision ?? 0) !== input.revision) throw changedMeanwhile();
      const revision = input.revision + 1;
      await tx.incidentReview.upsert({
        where: { incidentId: incident.id },
        create: { ...data, incidentId: incident.id, organisationId: ctx.organisation.id },
        update: { ...data, revision },
      });
      if (Boolean(old?.finishedAt) !== input.isFinished)
        await tellJournal(tx, ctx, {
          incidentId: incident.id,
          changes: [{ field: "review", before: Boolean(old?.finishedAt), after: input.isFinished }],
          happenedAt: new Date(now),
        });
      await recordAudit(tx, ctx, {
        action: input.isFinished ? "incident.finish-review" : "incident.save-review",
        target: targetOf(incident),
        after: { revision, ...(finished.hash && { hash: finished.hash }) },
      });
      return { revision };
    });
  } catch (error) {
    if (isUniqueViolation(error)) throw changedMeanwhile();
    throw error;
  }
}

function requireAnswers(input: Input): void {
  const open = REQUIRED_QUESTIONS.filter((question) => input[question] === "");
  if (open.length === 0) return;
  const fieldKeys = Object.fromEntries(open.map((question) => [question, "incidents.problems.answer"]));
  throw new AppError("invalid", "incidents.problems.answers", {}, { fieldKeys });
}
