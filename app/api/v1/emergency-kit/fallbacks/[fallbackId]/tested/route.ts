import { Versioned } from "@/lib/contracts/answers";
import { FallbackParams, TestedFallback } from "@/lib/contracts/emergency";
import { markFallbackTested } from "@/lib/server/emergency-kit/mark-tested";
import { route } from "@/lib/server/route";

export const POST = route({
  operation: "markFallbackTested",
  permission: "emergency:write",
  params: FallbackParams,
  body: TestedFallback,
  response: Versioned,
  run: (ctx, { params, body }) => markFallbackTested(ctx, { ...params, ...body }),
});
