import { FindingFilter, FindingOverview } from "@/lib/contracts/findings";
import { summariseFindings } from "@/lib/server/findings/summarise";
import { route } from "@/lib/server/route";

export const GET = route({
  operation: "summariseFindings",
  permission: "findings:read",
  query: FindingFilter,
  response: FindingOverview,
  run: (ctx, { query }) => summariseFindings(ctx, query),
});
