import { IncidentParams } from "@/lib/contracts/incidents";
import { OpenVendorCase } from "@/lib/contracts/vendor-cases";
import { route } from "@/lib/server/route";
import { listVendorCases } from "@/lib/server/vendor-cases/list";
import { openVendorCase } from "@/lib/server/vendor-cases/open";

export const GET = route({
  permission: "incidents:read",
  params: IncidentParams,
  run: (ctx, { params }) => listVendorCases(ctx, params),
});

export const POST = route({
  permission: "incidents:write",
  params: IncidentParams,
  body: OpenVendorCase,
  run: (ctx, { params, body }) => openVendorCase(ctx, { ...params, ...body }),
});
