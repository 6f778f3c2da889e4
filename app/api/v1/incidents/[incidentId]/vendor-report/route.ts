import { IncidentParams } from "@/lib/contracts/incidents";
import { VendorReportQuery, VendorReportView } from "@/lib/contracts/vendor-reports";
import { route } from "@/lib/server/route";
import { getVendorReport } from "@/lib/server/vendor-reports/get";

export const GET = route({
  operation: "getVendorReport",
  permission: "incidents:read",
  params: IncidentParams,
  query: VendorReportQuery,
  response: VendorReportView,
  run: (ctx, { params, query }) => getVendorReport(ctx, { ...params, ...query }),
});
