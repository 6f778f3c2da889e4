import "server-only";
import { PullError, PullProgress, type PullView } from "@/lib/contracts/pulls";
import type { Pull } from "@/lib/generated/prisma/client";

type Row = Pull & { requestedBy: { name: string } | null };

export function serialisePull(row: Row): PullView {
  return {
    id: row.id,
    sourceId: row.sourceId,
    status: row.status,
    requestedBy: row.requestedBy?.name ?? null,
    queuedAt: row.queuedAt.toISOString(),
    startedAt: row.startedAt?.toISOString() ?? null,
    finishedAt: row.finishedAt?.toISOString() ?? null,
    cancelRequested: row.cancelRequestedAt !== null,
    progress: PullProgress.parse(row.progress ?? {}),
    error: row.error === null ? null : PullError.parse(row.error),
    snapshotId: row.snapshotId,
  };
}
