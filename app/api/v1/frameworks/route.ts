import { FrameworkQuery, FrameworkView } from "@/lib/contracts/frameworks";
import { getFramework } from "@/lib/server/frameworks/get";
import { route } from "@/lib/server/route";

export const GET = route({
  operation: "getFramework",
  permission: "findings:read",
  query: FrameworkQuery,
  response: FrameworkView,
  run: (ctx, { query }) => getFramework(ctx, query),
});
