import "server-only";
import type { Omission, PackIncident } from "@/lib/exports/pack/contents";
import { INCIDENT_CLOCKS } from "@/lib/contracts/incident-words";
import { db } from "@/lib/server/db";
import { attachmentParts, toAttachment } from "@/lib/server/incidents/attachments/serialise";
import { entryParts, toEntry } from "@/lib/server/incidents/entries/serialise";
import { followUpParts, toFollowUp } from "@/lib/server/incidents/follow-ups/serialise";
import { reviewParts, toReview } from "@/lib/server/incidents/review/serialise";
import { within, type PackScope } from "./scope";

type Gathered = { incidents: PackIncident[]; omissions: Omission[] };

/** Incidents that were declared in the period or that somebody wrote about in it, each with its whole story. */
export async function gatherIncidents(scope: PackScope): Promise<Gathered> {
  const rows = await db().incident.findMany({
    where: {
      organisationId: scope.organisation.id,
      AND: [
        { OR: [{ declaredAt: within(scope) }, { entries: { some: { recordedAt: within(scope) } } }] },
        ...(scope.sourceIds.length > 0 ? [{ sourceId: { in: [...scope.sourceIds] } }] : []),
      ],
    },
    orderBy: { number: "asc" },
    include: {
      channels: { orderBy: { channelId: "asc" } },
      clocks: true,
      entries: { include: entryParts, orderBy: { sequence: "asc" } },
      // Never the bytes: the pack names the files and their hashes.
      attachments: { select: attachmentParts, orderBy: { id: "asc" } },
      review: { include: reviewParts },
      followUps: { include: followUpParts, orderBy: { id: "asc" } },
    },
  });
  return {
    incidents: rows.map((row) => ({
      id: row.id,
      number: row.number,
      title: row.title,
      kind: row.kind,
      severity: row.severity,
      status: row.status,
      declaredAt: row.declaredAt.toISOString(),
      clocks: Object.fromEntries(
        INCIDENT_CLOCKS.map((name) => {
          const clock = row.clocks.find((one) => one.name === name);
          return [name, clock ? { at: clock.at.toISOString(), basis: clock.basis } : null];
        }),
      ),
      channels: row.channels.map(({ name }) => name),
      journal: [
        ...row.entries.map((entry) => ({ record: "entry", ...toEntry(entry) })),
        ...row.attachments.map((file) => ({ record: "attachment", ...toAttachment(file) })),
      ],
      review: row.review && { ...toReview(row.review) },
      followUps: row.followUps.map((followUp) => ({ ...toFollowUp(followUp) })),
    })),
    omissions: rows.flatMap(({ number, title, attachments }): Omission[] => {
      const files = attachments.filter(({ removedAt }) => removedAt === null);
      if (files.length === 0) return [];
      return [
        {
          what: {
            zh: `${files.length} 个事故附件的内容`,
            en: `the content of ${files.length} attached ${files.length === 1 ? "file" : "files"}`,
          },
          subject: `INC-${number} ${title}`,
          why: {
            zh: "附件留在 Inlet 中；日志列出其名称和 SHA-256，可另行索取并核对",
            en: "files stay in Inlet; the journal lists name and SHA-256, so that they can be asked for and checked",
          },
          since: null,
        },
      ];
    }),
  };
}
