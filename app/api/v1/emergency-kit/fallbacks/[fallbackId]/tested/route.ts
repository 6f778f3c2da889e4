import { FallbackParams, TestedFallback } from "@/lib/contracts/emergency";
import { markFallbackTested } from "@/lib/server/emergency-kit/mark-tested";
import { route } from "@/lib/server/route";

export const POST = route({
  permission: "emergency:write",
  params: FallbackParams,
  body: TestedFallback,
  run: (ctx, { params, body }) => markFallbackTested(ctx, { ...params, ...body }),
});
