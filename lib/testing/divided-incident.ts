import { randomUUID } from "node:crypto";
import type { Context } from "@/lib/server/context";
import { db } from "@/lib/server/db";

type At = { organisationId: string; sourceId: string; snapshotId: string };

/** An incident of a source with one of all its parts, every text marked. */
export async function fillIncident(ctx: Context, own: At, mark: string, at: Date) {
  const { organisationId, sourceId, snapshotId } = own;
  const by = ctx.actor.id;
  const number = 1 + (await db().incident.count({ where: { organisationId } }));
  const { id: incident } = await db().incident.create({
    data: {
      ...{ organisationId, sourceId, number, clientId: randomUUID(), severity: "major", status: "review" },
      ...{ title: `事故 ${mark}`, summary: mark, causeText: mark, declaredAt: at, declaredById: by },
      ...{ goodSnapshotId: snapshotId, failingSnapshotId: snapshotId, recoveredSnapshotId: snapshotId },
    },
  });
  const part = { organisationId, incidentId: incident };
  await db().incidentChannel.create({ data: { ...part, channelId: "c1", name: `官网 ${mark}` } });
  await db().incidentSign.create({
    data: { ...part, ruleId: "agent/disabled-in-roster", subjectKind: "agents", field: "" },
  });
  await addParts(part, mark, at, by);
  await db().incidentReview.create({ data: { ...part, whatHappened: mark, updatedAt: at, updatedById: by } });
  const attachment = await addFile(part, mark, at, by);
  await db().vendorCase.create({
    data: { ...part, clientId: randomUUID(), vendor: `厂商 ${mark}`, reportedAt: at, reportedById: by },
  });
  const { id: lesson } = await db().lesson.create({
    data: { ...part, learned: `教训 ${mark}`, guard: "process", text: mark, createdAt: at, createdById: by },
  });
  return { incident, attachment, lesson };
}

type Part = { organisationId: string; incidentId: string };

async function addParts(part: Part, mark: string, at: Date, by: string): Promise<void> {
  const said = { clientId: randomUUID(), kind: "action" as const, isWithdrawal: false };
  await db().incidentEntry.create({
    data: { ...part, ...said, text: `记录 ${mark}`, happenedAt: at, recordedAt: at, authorId: by },
  });
  await db().followUp.create({
    data: {
      ...part,
      clientId: randomUUID(),
      kind: "corrective",
      title: `改进 ${mark}`,
      createdAt: at,
      createdById: by,
    },
  });
}

async function addFile(part: Part, mark: string, at: Date, by: string): Promise<string> {
  const file = { name: `${mark}.txt`, mediaType: "text/plain", size: mark.length, hash: "0".repeat(64) };
  const { id } = await db().incidentAttachment.create({
    data: {
      ...part,
      ...file,
      clientId: randomUUID(),
      bytes: Buffer.from(mark),
      createdAt: at,
      createdById: by,
    },
  });
  return id;
}

/** An incident of the period goes on after it. */
export async function extendIncident(ctx: Context, incidentId: string, mark: string): Promise<void> {
  const part = { organisationId: ctx.organisation.id, incidentId };
  const at = new Date("2026-11-12T02:00:00Z");
  await addParts(part, mark, at, ctx.actor.id);
  await addFile(part, mark, at, ctx.actor.id);
}
