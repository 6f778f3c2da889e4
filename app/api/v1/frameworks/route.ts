import { FrameworkQuery } from "@/lib/contracts/frameworks";
import { getFramework } from "@/lib/server/frameworks/get";
import { route } from "@/lib/server/route";

export const GET = route({
  permission: "findings:read",
  query: FrameworkQuery,
  run: (ctx, { query }) => getFramework(ctx, query),
});
