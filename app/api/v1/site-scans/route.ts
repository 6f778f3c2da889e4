import { CreatedSiteScan, CreateSiteScan, SiteScanList } from "@/lib/contracts/site-scans";
import { route } from "@/lib/server/route";
import { createSiteScan } from "@/lib/server/site-scans/create";
import { listSiteScans } from "@/lib/server/site-scans/list";

export const GET = route({
  operation: "listSiteScans",
  permission: "probes:read",
  response: SiteScanList,
  run: (ctx) => listSiteScans(ctx),
});

export const POST = route({
  operation: "createSiteScan",
  permission: "probes:write",
  body: CreateSiteScan,
  response: CreatedSiteScan,
  run: (ctx, { body }) => createSiteScan(ctx, body),
});
