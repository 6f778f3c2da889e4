import "server-only";
import type { Transaction } from "@/lib/server/db";
import { enqueue } from "@/lib/server/jobs";
import type { Period } from "./period";
import { packQueue } from "./queue";

type Asked = {
  organisationId: string;
  period: Period;
  sourceIds: readonly string[];
  requestedBy: string;
  scheduleId?: string;
};

/** Queues a pack beside the caller's own rows. The unique index refuses a second one of the organisation. */
export async function putInPack(tx: Transaction, asked: Asked): Promise<string> {
  const { organisationId, period, sourceIds, requestedBy, scheduleId } = asked;
  const { id } = await tx.pack.create({
    data: {
      organisationId,
      periodFrom: period.from,
      periodTo: period.to,
      sourceIds: [...sourceIds],
      requestedBy,
      scheduleId: scheduleId ?? null,
    },
    select: { id: true },
  });
  await enqueue(packQueue, { packId: id }, { tx, id });
  return id;
}

/** What the audit log calls a pack: by its number once it has one, by its period before. */
export function targetOf(pack: { id: string; number: number | null; periodFrom: Date; periodTo: Date }) {
  const { id, number, periodFrom, periodTo } = pack;
  const days = [periodFrom, periodTo].map((at) => at.toISOString().slice(0, 10)).join(" – ");
  return { kind: "pack" as const, id, name: number === null ? days : `#${number}` };
}
