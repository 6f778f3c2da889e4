import { AnomalyPage, AnomalyQuery } from "@/lib/contracts/reception-log";
import { listAnomalies } from "@/lib/server/reception-log/list-anomalies";
import { route } from "@/lib/server/route";

export const GET = route({
  operation: "listAnomalies",
  permission: "reception-log:read",
  query: AnomalyQuery,
  response: AnomalyPage,
  run: (ctx, { query }) => listAnomalies(ctx, query),
});
