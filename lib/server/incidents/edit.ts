import "server-only";
import type { EntryChange } from "@/lib/contracts/incident-entries";
import type { EditIncident } from "@/lib/contracts/incidents";
import { SeveritySuggestion } from "@/lib/contracts/incidents";
import type { Incident } from "@/lib/generated/prisma/client";
import { recordAudit } from "@/lib/server/audit-log";
import { authorize, type Context, type Reader } from "@/lib/server/context";
import { db, transaction, type Transaction } from "@/lib/server/db";
import { AppError } from "@/lib/server/errors";
import { notifyOfIncident } from "@/lib/server/notifications/of-incident";
import { currentView } from "@/lib/server/views/current";
import { changedMeanwhile, closedIncident } from "./conflict";
import { getIncidentInOrganisation, targetOf } from "./get-in-organisation";
import { hitChannels } from "./hit-channels";
import { tellJournal } from "./journal";
import { refuseSecretsIn } from "./refuse-secrets";

const FIELDS = [
  "title",
  "summary",
  "kind",
  "severity",
  "severityReason",
  "cause",
  "causeCertainty",
  "causeText",
] as const;

type Input = EditIncident & { incidentId: string };

/**
 * Changes the head against the revision that was read; the journal tells what became of each field.
 * @throws AppError not-found, invalid, conflict for a closed incident and where somebody changed it meanwhile
 */
export async function editIncident(
  ctx: Context,
  input: Input,
  now = Date.now(),
): Promise<{ revision: number }> {
  authorize(ctx, "incidents:write");
  for (const field of ["title", "summary", "causeText", "severityReason"] as const)
    refuseSecretsIn(input[field] ?? "", field);
  const channels = await wantedChannels(ctx, input);
  return transaction(async (tx) => {
    const incident = await getIncidentInOrganisation(tx, ctx, input.incidentId);
    if (incident.status === "closed") throw closedIncident();
    const fields = changedFields(incident, input);
    const changes = [
      ...fields.map(toChange(incident, input)),
      ...(await channelChange(tx, incident, channels)),
    ];
    if (changes.length === 0) return { revision: incident.revision };
    requireReason(incident, input);
    const { count } = await tx.incident.updateMany({
      where: { id: incident.id, revision: input.revision },
      data: {
        ...Object.fromEntries(fields.map((field) => [field, input[field]])),
        revision: { increment: 1 },
      },
    });
    if (count === 0) throw changedMeanwhile();
    if (channels) await setChannels(tx, incident, channels);
    await tellJournal(tx, ctx, { incidentId: incident.id, changes, happenedAt: new Date(now) });
    if (input.severity && fields.includes("severity"))
      await notifyOfIncident(tx, "incident-severity", incident, input.severity);
    await recordAudit(tx, ctx, {
      action: "incident.edit",
      target: targetOf(incident),
      before: Object.fromEntries(changes.map(({ field, before }) => [field, before])),
      after: Object.fromEntries(changes.map(({ field, after }) => [field, after])),
    });
    return { revision: input.revision + 1 };
  });
}

type Field = (typeof FIELDS)[number];

function changedFields(incident: Incident, input: Input): Field[] {
  return FIELDS.filter((field) => input[field] !== undefined && input[field] !== incident[field]);
}

const toChange =
  (incident: Incident, input: Input) =>
  (field: Field): EntryChange => ({ field, before: incident[field], after: input[field] ?? null });

/** A severity that departs from the matrix says why. */
function requireReason(incident: Incident, input: Input): void {
  const suggested = SeveritySuggestion.nullable().parse(incident.suggestion)?.severity;
  if (!input.severity || input.severity === incident.severity || input.severity === suggested) return;
  if (!input.severityReason)
    throw new AppError("invalid", "incidents.problems.severityReason", {}, { field: "severityReason" });
}

type Wanted = { id: string; name: string };

/** Channels of the newest snapshot, and those the incident named before although it no longer holds them. */
async function wantedChannels(ctx: Context, { incidentId, channelIds }: Input): Promise<Wanted[] | null> {
  if (!channelIds) return null;
  const { source, channels } = await readChannels(ctx, incidentId);
  const known = new Map(channels.map(({ channelId, name }) => [channelId, { id: channelId, name }]));
  const view = await currentView(ctx, source ? { source } : {});
  const fresh = hitChannels(
    view,
    channelIds.filter((id) => !known.has(id)),
  );
  return [...channelIds.flatMap((id) => known.get(id) ?? []), ...fresh];
}

async function readChannels(ctx: Reader, incidentId: string) {
  const incident = await getIncidentInOrganisation(db(), ctx, incidentId);
  const channels = await db().incidentChannel.findMany({ where: { incidentId: incident.id } });
  return { source: incident.sourceId, channels };
}

async function channelChange(
  tx: Transaction,
  incident: Incident,
  wanted: readonly Wanted[] | null,
): Promise<EntryChange[]> {
  if (!wanted) return [];
  const now = await tx.incidentChannel.findMany({ where: { incidentId: incident.id } });
  const names = (list: readonly { name: string }[]) => list.map(({ name }) => name).sort();
  const isSame =
    now.length === wanted.length && now.every(({ channelId }) => wanted.some(({ id }) => id === channelId));
  return isSame ? [] : [{ field: "channels", before: names(now), after: names(wanted) }];
}

async function setChannels(tx: Transaction, incident: Incident, wanted: readonly Wanted[]): Promise<void> {
  const { id: incidentId, organisationId } = incident;
  await tx.incidentChannel.deleteMany({ where: { incidentId } });
  await tx.incidentChannel.createMany({
    data: wanted.map(({ id, name }) => ({ organisationId, incidentId, channelId: id, name })),
  });
}
