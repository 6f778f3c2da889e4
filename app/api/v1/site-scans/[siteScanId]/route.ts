import { SiteScanDetail, SiteScanParams, UpdateSiteScan } from "@/lib/contracts/site-scans";
import { route } from "@/lib/server/route";
import { archiveSiteScan } from "@/lib/server/site-scans/archive";
import { getSiteScan } from "@/lib/server/site-scans/list";
import { updateSiteScan } from "@/lib/server/site-scans/update";

export const GET = route({
  operation: "getSiteScan",
  permission: "probes:read",
  params: SiteScanParams,
  response: SiteScanDetail,
  run: (ctx, { params }) => getSiteScan(ctx, params),
});

export const PATCH = route({
  operation: "updateSiteScan",
  permission: "probes:write",
  params: SiteScanParams,
  body: UpdateSiteScan,
  run: (ctx, { params, body }) => updateSiteScan(ctx, { ...body, ...params }),
});

export const DELETE = route({
  operation: "archiveSiteScan",
  permission: "probes:write",
  params: SiteScanParams,
  run: (ctx, { params }) => archiveSiteScan(ctx, params),
});
