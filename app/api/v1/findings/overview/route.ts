import { FindingFilter } from "@/lib/contracts/findings";
import { summariseFindings } from "@/lib/server/findings/summarise";
import { route } from "@/lib/server/route";

export const GET = route({
  permission: "findings:read",
  query: FindingFilter,
  run: (ctx, { query }) => summariseFindings(ctx, query),
});
