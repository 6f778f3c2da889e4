import { IncidentParams } from "@/lib/contracts/incidents";
import { VendorReportDownload } from "@/lib/contracts/vendor-reports";
import { file } from "@/lib/server/api-document/file";
import { attachmentResponse } from "@/lib/server/incidents/attachments/response";
import { route } from "@/lib/server/route";
import { downloadVendorReport } from "@/lib/server/vendor-reports/download";

export const GET = route({
  operation: "downloadVendorReport",
  permission: "incidents:read",
  params: IncidentParams,
  query: VendorReportDownload,
  response: file(
    "application/pdf",
    "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    "text/plain",
  ),
  run: async (ctx, { params, query }) =>
    attachmentResponse(await downloadVendorReport(ctx, { ...params, ...query })),
});
