import "server-only";
import type { EvidenceRequest } from "@/lib/generated/prisma/client";
import type { Transaction } from "@/lib/server/db";
import { notify } from "./notify";

type Told = Pick<EvidenceRequest, "id" | "organisationId" | "number" | "title">;
type Step = "asked" | "assigned" | "answered" | "returned";

const WORDS: Record<Step, { zh: string; en: string }> = {
  asked: { zh: "提出了取证请求", en: "asked for evidence" },
  assigned: { zh: "指定了负责人", en: "assigned the request" },
  answered: { zh: "作出了答复", en: "answered the request" },
  returned: { zh: "退回了答复", en: "sent the answer back" },
};

/** A step of a request that somebody else has to know of. */
export async function notifyOfRequest(
  tx: Transaction,
  request: Told,
  { step, by, revision }: { step: Step; by: string; revision: number },
): Promise<void> {
  const { zh, en } = WORDS[step];
  await notify(tx, {
    ...baseOf(request),
    at: new Date(),
    sameAs: `evidence-request:${request.id}:${revision}`,
    items: [{ text: { zh: `${by}${zh}`, en: `${by} ${en}` }, channels: [] }],
  });
}

const DAY_MS = 86_400_000;

/** Requests nobody has answered that are due within a day, and those whose day is over: each told once. */
export async function notifyOfDueRequests(tx: Transaction, now: Date): Promise<void> {
  const requests = await tx.evidenceRequest.findMany({
    where: {
      status: { in: ["open", "returned"] },
      dueAt: { gt: new Date(now.getTime() - DAY_MS), lte: new Date(now.getTime() + DAY_MS) },
    },
    include: { assignee: { select: { name: true } } },
  });
  for (const request of requests) {
    const isOver = request.dueAt <= now;
    const who = request.assignee?.name;
    await notify(tx, {
      ...baseOf(request),
      at: now,
      sameAs: `evidence-due:${request.id}:${request.dueAt.toISOString()}:${isOver ? "over" : "soon"}`,
      once: true,
      items: [
        {
          text: {
            zh: `${isOver ? "已逾期" : "一天内到期"}，${who ? `负责人：${who}` : "尚未指定负责人"}`,
            en: `${isOver ? "Overdue" : "Due within a day"}; ${who ? `assigned to ${who}` : "assigned to nobody"}`,
          },
          channels: [],
        },
      ],
    });
  }
}

function baseOf({ id, organisationId, number, title }: Told) {
  return {
    kind: "evidence-request" as const,
    organisationId,
    sourceId: null,
    subject: `ER-${number} ${title}`,
    severity: null,
    path: `/evidence-requests/${id}`,
  };
}
