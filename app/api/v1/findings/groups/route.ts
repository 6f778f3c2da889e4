import { GroupQuery } from "@/lib/contracts/findings";
import { groupFindings } from "@/lib/server/findings/group";
import { route } from "@/lib/server/route";

export const GET = route({
  permission: "findings:read",
  query: GroupQuery,
  run: (ctx, { query }) => groupFindings(ctx, query),
});
