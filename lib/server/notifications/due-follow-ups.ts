import "server-only";
import type { Transaction } from "@/lib/server/db";
import { notify } from "./notify";

const DAY_MS = 86_400_000;

/** Follow-ups whose day has come within a day and that nobody has finished, each once. */
export async function notifyOfDueFollowUps(tx: Transaction, now: Date): Promise<void> {
  const followUps = await tx.followUp.findMany({
    where: {
      status: "accepted",
      dueAt: { lte: now, gt: new Date(now.getTime() - DAY_MS) },
      incident: { kind: "real" },
    },
    include: {
      owner: { select: { name: true } },
      incident: { select: { number: true, title: true, sourceId: true } },
    },
  });
  for (const { id, organisationId, title, owner, dueAt, incident, incidentId } of followUps) {
    const name = owner?.name ?? "";
    await notify(tx, {
      kind: "follow-up-due",
      organisationId,
      sourceId: null,
      at: dueAt ?? now,
      sameAs: `follow-up-due:${id}:${dueAt?.toISOString() ?? ""}`,
      once: true,
      subject: title,
      severity: null,
      items: [
        {
          text: {
            zh: `责任人：${name}（INC-${incident.number} ${incident.title}）`,
            en: `Owner: ${name} (INC-${incident.number} ${incident.title})`,
          },
          channels: [],
        },
      ],
      path: `/incidents/${incidentId}`,
    });
  }
}
