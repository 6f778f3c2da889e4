import "server-only";
import type { VendorReportQuery, VendorReportView } from "@/lib/contracts/vendor-reports";
import { vendorReport } from "@/lib/exports/vendor-report/document";
import { reportText } from "@/lib/exports/vendor-report/text";
import { authorize, type Context } from "@/lib/server/context";
import { gatherEvidence } from "./gather";

/** The report to the vendor about one incident, in the language of whoever will read it. @throws AppError not-found */
export async function getVendorReport(
  ctx: Context,
  input: VendorReportQuery & { incidentId: string },
): Promise<VendorReportView> {
  authorize(ctx, "incidents:read");
  const { incident, evidence } = await gatherEvidence(ctx, input.incidentId);
  const document = vendorReport(evidence, input.language);
  const { id, number, title, status } = incident;
  return {
    incident: { id, number, title, isClosed: status === "closed" },
    document,
    text: reportText(document),
  };
}
