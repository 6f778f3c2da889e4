import "server-only";
import type { Severity } from "@/lib/engine/verdict";
import type { Incident, IncidentSeverity } from "@/lib/generated/prisma/client";
import type { Transaction } from "@/lib/server/db";
import { notify } from "./notify";

type Kind = "incident-declared" | "incident-severity" | "incident-recovered";

/** The worst of either scale is told to whoever wants to hear the worst. */
const SEVERITIES: Record<IncidentSeverity, Severity> = {
  critical: "blocker",
  major: "degraded",
  moderate: "silent",
  minor: "info",
};

const WORDS: Record<IncidentSeverity, { zh: string; en: string }> = {
  critical: { zh: "级别：严重", en: "Severity: critical" },
  major: { zh: "级别：重大", en: "Severity: major" },
  moderate: { zh: "级别：一般", en: "Severity: moderate" },
  minor: { zh: "级别：轻微", en: "Severity: minor" },
};

/** Tells of an incident that began, changed its severity or is over. A drill is nobody's alarm. */
export async function notifyOfIncident(
  tx: Transaction,
  kind: Kind,
  incident: Incident,
  severity = incident.severity,
): Promise<void> {
  if (incident.kind === "drill") return;
  const channels = await tx.incidentChannel.findMany({ where: { incidentId: incident.id } });
  const names = channels.map(({ name }) => name).join("、");
  const ids = channels.map(({ channelId }) => channelId);
  await notify(tx, {
    kind,
    organisationId: incident.organisationId,
    sourceId: incident.sourceId,
    at: new Date(),
    // Each step of an incident is news of its own.
    sameAs: `${kind}:${incident.id}:${incident.revision}:${severity}`,
    subject: `INC-${incident.number} ${incident.title}`,
    severity: SEVERITIES[severity],
    items: [
      { text: WORDS[severity], channels: ids },
      ...(names ? [{ text: { zh: `受影响渠道：${names}`, en: `Channels: ${names}` }, channels: ids }] : []),
    ],
    path: `/incidents/${incident.id}`,
  });
}
