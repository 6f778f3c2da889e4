import "server-only";
import type { ReviewView } from "@/lib/contracts/incident-reviews";
import type { Prisma } from "@/lib/generated/prisma/client";

export const reviewParts = {
  updatedBy: { select: { name: true } },
  finishedBy: { select: { name: true } },
} satisfies Prisma.IncidentReviewInclude;

type Row = Prisma.IncidentReviewGetPayload<{ include: typeof reviewParts }>;

export function toReview(row: Row): ReviewView {
  const { whatHappened, whySurprised, detectionGap, whatWentWell, whereLucky, revision } = row;
  return {
    ...{ whatHappened, whySurprised, detectionGap, whatWentWell, whereLucky, revision },
    updatedAt: row.updatedAt.toISOString(),
    updatedBy: row.updatedBy.name,
    finished: row.finishedAt && {
      at: row.finishedAt.toISOString(),
      by: row.finishedBy?.name ?? "",
      hash: row.hash ?? "",
    },
  };
}
