import { FindingGroups, GroupQuery } from "@/lib/contracts/findings";
import { groupFindings } from "@/lib/server/findings/group";
import { route } from "@/lib/server/route";

export const GET = route({
  operation: "groupFindings",
  permission: "findings:read",
  query: GroupQuery,
  response: FindingGroups,
  run: (ctx, { query }) => groupFindings(ctx, query),
});
