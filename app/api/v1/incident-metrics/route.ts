import { IncidentMetrics, MetricsQuery } from "@/lib/contracts/incident-metrics";
import { getIncidentMetrics } from "@/lib/server/incident-metrics/get";
import { route } from "@/lib/server/route";

export const GET = route({
  operation: "getIncidentMetrics",
  permission: "incidents:read",
  query: MetricsQuery,
  response: IncidentMetrics,
  run: (ctx, { query }) => getIncidentMetrics(ctx, query),
});
