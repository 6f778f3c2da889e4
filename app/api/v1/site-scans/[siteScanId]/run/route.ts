import { SiteScanParams } from "@/lib/contracts/site-scans";
import { route } from "@/lib/server/route";
import { runSiteScanNow } from "@/lib/server/site-scans/run-now";

export const POST = route({
  operation: "runSiteScan",
  permission: "probes:run",
  params: SiteScanParams,
  run: (ctx, { params }) => runSiteScanNow(ctx, params),
});
