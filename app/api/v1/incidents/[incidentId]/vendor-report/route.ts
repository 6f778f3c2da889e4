import { IncidentParams } from "@/lib/contracts/incidents";
import { VendorReportQuery } from "@/lib/contracts/vendor-reports";
import { route } from "@/lib/server/route";
import { getVendorReport } from "@/lib/server/vendor-reports/get";

export const GET = route({
  permission: "incidents:read",
  params: IncidentParams,
  query: VendorReportQuery,
  run: (ctx, { params, query }) => getVendorReport(ctx, { ...params, ...query }),
});
