import { SectionParams, SectionQuery, SectionRows } from "@/lib/contracts/snapshots";
import { route } from "@/lib/server/route";
import { listSectionRows } from "@/lib/server/snapshots/list-rows";

export const GET = route({
  operation: "listSectionRows",
  permission: "snapshots:read",
  params: SectionParams,
  query: SectionQuery,
  response: SectionRows,
  run: (ctx, { params, query }) => listSectionRows(ctx, { ...query, ...params }),
});
