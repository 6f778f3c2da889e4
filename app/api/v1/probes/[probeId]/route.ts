import { ProbeDetail, ProbeParams, ProbeRangeQuery, UpdateProbe } from "@/lib/contracts/probes";
import { archiveProbe } from "@/lib/server/probes/archive";
import { getProbe } from "@/lib/server/probes/list";
import { updateProbe } from "@/lib/server/probes/update";
import { route } from "@/lib/server/route";

export const GET = route({
  operation: "getProbe",
  permission: "probes:read",
  params: ProbeParams,
  query: ProbeRangeQuery,
  response: ProbeDetail,
  run: (ctx, { params, query }) => getProbe(ctx, { ...params, ...query }),
});

export const PATCH = route({
  operation: "updateProbe",
  permission: "probes:write",
  params: ProbeParams,
  body: UpdateProbe,
  run: (ctx, { params, body }) => updateProbe(ctx, { ...body, ...params }),
});

export const DELETE = route({
  operation: "archiveProbe",
  permission: "probes:write",
  params: ProbeParams,
  run: (ctx, { params }) => archiveProbe(ctx, params),
});
