import "server-only";
import { authorize, type Context } from "@/lib/server/context";
import { db } from "@/lib/server/db";
import { notFound } from "@/lib/server/errors";
import { requestsWithinSeat } from "./within-seat";

type Input = { requestId: string; fileId: string };

/** @throws AppError not-found, also for a file of another request or organisation */
export async function readRequestFile(ctx: Context, { requestId, fileId }: Input) {
  authorize(ctx, "evidence:read");
  const file = await db().evidenceRequestFile.findFirst({
    where: {
      id: fileId,
      entry: { requestId, organisationId: ctx.organisation.id, request: requestsWithinSeat(ctx) },
    },
    select: { name: true, mediaType: true, bytes: true },
  });
  if (!file) throw notFound();
  return file;
}
