import "server-only";
import type { SiteScan } from "@/lib/generated/prisma/client";
import type { Reader } from "@/lib/server/context";
import type { Transaction } from "@/lib/server/db";
import { notFound } from "@/lib/server/errors";
import { siteScansWithinSeat } from "./within-seat";

/** @throws AppError not-found, also for an archived scan or one of another organisation */
export async function getSiteScanInOrganisation(
  tx: Transaction,
  ctx: Reader,
  siteScanId: string,
): Promise<SiteScan> {
  const scan = await tx.siteScan.findFirst({
    where: {
      id: siteScanId,
      organisationId: ctx.organisation.id,
      archivedAt: null,
      ...siteScansWithinSeat(ctx),
    },
  });
  if (!scan) throw notFound();
  return scan;
}
