import "server-only";
import { randomUUID } from "node:crypto";
import { createTranslator, type Messages } from "next-intl";
import type { StartDrill } from "@/lib/contracts/emergency";
import type { Declared } from "@/lib/contracts/incidents";
import { loadMessages } from "@/lib/i18n/messages";
import { recordAudit } from "@/lib/server/audit-log";
import { authorize, type Context } from "@/lib/server/context";
import { db, transaction } from "@/lib/server/db";
import { AppError, notFound } from "@/lib/server/errors";
import { declareIncident } from "@/lib/server/incidents/declare";
import { getIncidentInOrganisation, targetOf } from "@/lib/server/incidents/get-in-organisation";
import { currentView } from "@/lib/server/views/current";
import { darkChannels } from "./choices";

/**
 * Begins an exercise on a snapshot that failed: an incident of its own kind, with the kit as its checklist, the clock
 * running, and no part in any figure. @throws AppError not-found, conflict for a snapshot in which nothing was dark
 */
export async function startDrill(ctx: Context, { snapshotId }: StartDrill): Promise<Declared> {
  authorize(ctx, "incidents:write");
  const snapshot = await db().snapshot.findFirst({
    where: { id: snapshotId, organisationId: ctx.organisation.id },
    include: { audits: { orderBy: { id: "desc" }, take: 1 } },
  });
  if (!snapshot) throw notFound();
  const dark = snapshot.audits.flatMap(({ summary }) => darkChannels(summary));
  if (dark.length === 0) throw new AppError("conflict", "emergency.problems.nothingDark");
  const known = new Set(
    (await currentView(ctx, { source: snapshot.sourceId }))?.summary.channels.map(({ id }) => id),
  );
  const now = new Date().toISOString();
  const declared = await declareIncident(ctx, {
    clientId: randomUUID(),
    kind: "drill",
    title: await titleOf(
      ctx,
      dark.map(({ name }) => name),
    ),
    startedAt: now,
    startedBasis: "measured",
    declaredAt: now,
    sourceId: snapshot.sourceId,
    // A channel that is gone since then cannot be named any more.
    channelIds: dark.map(({ id }) => id).filter((id) => known.has(id)),
  });
  await transaction(async (tx) => {
    const incident = await getIncidentInOrganisation(tx, ctx, declared.id);
    await tx.incident.update({ where: { id: incident.id }, data: { failingSnapshotId: snapshot.id } });
    await recordAudit(tx, ctx, {
      action: "drill.start",
      target: targetOf(incident),
      after: { hash: snapshot.hash, takenAt: snapshot.takenAt.toISOString() },
    });
  });
  return declared;
}

async function titleOf(ctx: Context, names: readonly string[]): Promise<string> {
  const { locale } = await db().organisation.findUniqueOrThrow({
    where: { id: ctx.organisation.id },
    select: { locale: true },
  });
  const language = locale === "en" ? "en" : "zh-CN";
  const messages: Messages = await loadMessages(language);
  const t = createTranslator({ locale: language, messages, namespace: "emergency" });
  return t("drill.named", { channel: names[0] ?? "", count: names.length }).slice(0, 200);
}
