import { FindingQuery } from "@/lib/contracts/findings";
import { listFindings } from "@/lib/server/findings/list";
import { route } from "@/lib/server/route";

export const GET = route({
  permission: "findings:read",
  query: FindingQuery,
  run: (ctx, { query }) => listFindings(ctx, query),
});
