import { CheckList } from "@/lib/contracts/checks";
import { ViewQuery } from "@/lib/contracts/view";
import { listChecks } from "@/lib/server/checks/list";
import { route } from "@/lib/server/route";

export const GET = route({
  operation: "listChecks",
  permission: "findings:read",
  query: ViewQuery,
  response: CheckList,
  run: (ctx, { query }) => listChecks(ctx, query),
});
