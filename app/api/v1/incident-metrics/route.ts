import { MetricsQuery } from "@/lib/contracts/incident-metrics";
import { getIncidentMetrics } from "@/lib/server/incident-metrics/get";
import { route } from "@/lib/server/route";

export const GET = route({
  permission: "incidents:read",
  query: MetricsQuery,
  run: (ctx, { query }) => getIncidentMetrics(ctx, query),
});
