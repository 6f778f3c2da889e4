import "server-only";
import { randomUUID } from "node:crypto";
import { createTranslator, type Messages } from "next-intl";
import { StepContent, type StepKind, type StepView } from "@/lib/contracts/emergency";
import type { EntryKind } from "@/lib/contracts/incident-words";
import { loadMessages } from "@/lib/i18n/messages";
import { recordAudit } from "@/lib/server/audit-log";
import { authorize, type Context } from "@/lib/server/context";
import { db, transaction, type Transaction } from "@/lib/server/db";
import { notFound } from "@/lib/server/errors";
import { closedIncident } from "@/lib/server/incidents/conflict";
import { getIncidentInOrganisation, targetOf } from "@/lib/server/incidents/get-in-organisation";
import { toStep, withDoer } from "./running";

type Input = { incidentId: string; stepId: string; done: boolean };

/**
 * Ticks a step off, or takes the tick back. Either is an entry of the timeline; the first fallback and the first word to
 * customers set their clocks. Ticked already, nothing happens. @throws AppError not-found, conflict for a closed incident
 */
export async function tickStep(ctx: Context, { incidentId, stepId, done }: Input): Promise<StepView> {
  authorize(ctx, "incidents:write");
  const words = await entryWords(ctx);
  await transaction(async (tx) => {
    const incident = await getIncidentInOrganisation(tx, ctx, incidentId);
    if (incident.status === "closed") throw closedIncident();
    const step = await tx.incidentStep.findFirst({ where: { id: stepId, incidentId } });
    if (!step) throw notFound();
    if ((step.doneAt !== null) === done) return;
    const now = new Date();
    await tx.incidentStep.update({
      where: { id: step.id },
      data: { doneAt: done ? now : null, doneById: done ? ctx.actor.id : null },
    });
    const content = StepContent.parse(step.content);
    const entry = await tx.incidentEntry.create({
      data: {
        organisationId: incident.organisationId,
        incidentId,
        clientId: randomUUID(),
        kind: done ? ENTRIES[content.kind] : "action",
        text: words(content, done),
        happenedAt: now,
        recordedAt: now,
        authorId: ctx.actor.id,
        isWithdrawal: false,
      },
    });
    if (done) await setClockOf(tx, ctx, incident, content.kind);
    await recordAudit(tx, ctx, {
      action: "incident.tick-step",
      target: targetOf(incident),
      after: { entry: entry.id, kind: content.kind, subject: content.subject, done },
    });
  });
  return toStep(await db().incidentStep.findUniqueOrThrow({ where: { id: stepId }, include: withDoer }));
}

const ENTRIES: Record<StepKind, EntryKind> = {
  fallback: "action",
  redirect: "action",
  reply: "communicated",
  "team-notice": "communicated",
  "customer-notice": "communicated",
  vendor: "vendor",
};

const CLOCKS: Partial<Record<StepKind, "fallback_active" | "customer_informed">> = {
  fallback: "fallback_active",
  reply: "customer_informed",
  "customer-notice": "customer_informed",
};

type Started = { id: string; organisationId: string };

/** What somebody set by hand stays. */
async function setClockOf(
  tx: Transaction,
  ctx: Context,
  { id, organisationId }: Started,
  kind: StepKind,
): Promise<void> {
  const name = CLOCKS[kind];
  if (!name) return;
  await tx.incidentClock.createMany({
    data: [
      { organisationId, incidentId: id, name, at: new Date(), basis: "measured", setById: ctx.actor.id },
    ],
    skipDuplicates: true,
  });
}

/** The timeline is the organisation's, so it is written in its language. */
async function entryWords(ctx: Context): Promise<(content: StepContent, done: boolean) => string> {
  const { locale } = await db().organisation.findUniqueOrThrow({
    where: { id: ctx.organisation.id },
    select: { locale: true },
  });
  const language = locale === "en" ? "en" : "zh-CN";
  const messages: Messages = await loadMessages(language);
  const t = createTranslator({ locale: language, messages, namespace: "emergency" });
  return ({ kind, subject }, done) =>
    t(done ? `entry.${kind}` : "entry.undone", { subject: subject || t(`step.${kind}`) });
}
