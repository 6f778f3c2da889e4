import { z } from "zod";
import { IncidentParams } from "@/lib/contracts/incidents";
import { OpenVendorCase, VendorCaseView } from "@/lib/contracts/vendor-cases";
import { route } from "@/lib/server/route";
import { listVendorCases } from "@/lib/server/vendor-cases/list";
import { openVendorCase } from "@/lib/server/vendor-cases/open";

export const GET = route({
  operation: "listVendorCases",
  permission: "incidents:read",
  params: IncidentParams,
  response: z.array(VendorCaseView),
  run: (ctx, { params }) => listVendorCases(ctx, params),
});

export const POST = route({
  operation: "openVendorCase",
  permission: "incidents:write",
  params: IncidentParams,
  body: OpenVendorCase,
  response: VendorCaseView,
  run: (ctx, { params, body }) => openVendorCase(ctx, { ...params, ...body }),
});
