import { SectionParams, SectionQuery } from "@/lib/contracts/snapshots";
import { route } from "@/lib/server/route";
import { listSectionRows } from "@/lib/server/snapshots/list-rows";

export const GET = route({
  permission: "snapshots:read",
  params: SectionParams,
  query: SectionQuery,
  run: (ctx, { params, query }) => listSectionRows(ctx, { ...query, ...params }),
});
