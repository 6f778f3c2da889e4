import "server-only";
import { ChainHead, PackError, PackProgress, PackRow, PackSummary } from "@/lib/contracts/packs";
import type { Prisma } from "@/lib/generated/prisma/client";
import type { MadePack } from "./get-in-organisation";
import { daysOf } from "./period";

export const packParts = { schedule: { select: { name: true } } } satisfies Prisma.PackInclude;

type Row = Prisma.PackGetPayload<{ include: typeof packParts }>;

export function toPackRow(row: Row, timezone: string): PackRow {
  return PackRow.parse({
    id: row.id,
    number: row.number,
    status: row.status,
    completeness: row.completeness,
    period: daysOf({ from: row.periodFrom, to: row.periodTo }, timezone),
    requestedBy: row.requestedBy,
    schedule: row.schedule?.name ?? null,
    queuedAt: row.queuedAt.toISOString(),
    finishedAt: row.finishedAt?.toISOString() ?? null,
    cancelRequested: row.cancelRequestedAt !== null,
    progress: PackProgress.parse(row.progress),
    error: PackError.nullable().parse(row.error),
    size: row.size,
    sha256: row.sha256,
    chainHead: ChainHead.nullable().parse(row.chainHead),
    summary: PackSummary.nullable().parse(row.summary),
    held: row.heldAt && {
      at: row.heldAt.toISOString(),
      by: row.heldBy ?? "",
      reason: row.heldReason ?? "",
    },
    deleted: row.deletedAt && { at: row.deletedAt.toISOString(), reason: row.deletedReason ?? "" },
  });
}

/** As it was called when it was made. */
export function fileNameOf({ summary }: MadePack): string {
  return PackSummary.parse(summary).fileName;
}
