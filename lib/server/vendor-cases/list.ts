import "server-only";
import type { VendorCaseView } from "@/lib/contracts/vendor-cases";
import { authorize, type Context } from "@/lib/server/context";
import { db } from "@/lib/server/db";
import { getIncidentInOrganisation } from "@/lib/server/incidents/get-in-organisation";
import { partsWithinSeat } from "@/lib/server/incidents/within-seat";
import { untilSeatEnds } from "@/lib/server/seat";
import { caseParts, toVendorCase } from "./serialise";

/** What vendors were told about an incident and what came of it. @throws AppError not-found */
export async function listVendorCases(
  ctx: Context,
  input: { incidentId: string },
): Promise<VendorCaseView[]> {
  authorize(ctx, "incidents:read");
  const incident = await getIncidentInOrganisation(db(), ctx, input.incidentId);
  const rows = await db().vendorCase.findMany({
    where: {
      organisationId: ctx.organisation.id,
      incidentId: incident.id,
      ...untilSeatEnds(ctx, "reportedAt"),
    },
    include: {
      ...caseParts,
      steps: { ...caseParts.steps, where: { entry: partsWithinSeat(ctx).entries } },
    },
    orderBy: { id: "asc" },
  });
  return rows.map(toVendorCase);
}
