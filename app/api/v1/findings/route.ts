import { FindingPage, FindingQuery } from "@/lib/contracts/findings";
import { listFindings } from "@/lib/server/findings/list";
import { route } from "@/lib/server/route";

export const GET = route({
  operation: "listFindings",
  permission: "findings:read",
  query: FindingQuery,
  response: FindingPage,
  run: (ctx, { query }) => listFindings(ctx, query),
});
