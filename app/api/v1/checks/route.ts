import { ViewQuery } from "@/lib/contracts/view";
import { listChecks } from "@/lib/server/checks/list";
import { route } from "@/lib/server/route";

export const GET = route({
  permission: "findings:read",
  query: ViewQuery,
  run: (ctx, { query }) => listChecks(ctx, query),
});
