import { IncidentParams } from "@/lib/contracts/incidents";
import { VendorReportDownload } from "@/lib/contracts/vendor-reports";
import { attachmentResponse } from "@/lib/server/incidents/attachments/response";
import { route } from "@/lib/server/route";
import { downloadVendorReport } from "@/lib/server/vendor-reports/download";

export const GET = route({
  permission: "incidents:read",
  params: IncidentParams,
  query: VendorReportDownload,
  run: async (ctx, { params, query }) =>
    attachmentResponse(await downloadVendorReport(ctx, { ...params, ...query })),
});
