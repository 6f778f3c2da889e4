import { CompleteSetup } from "@/lib/contracts/setup";
import { publicRoute } from "@/lib/server/route";
import { completeSetup } from "@/lib/server/setup/complete";

export const POST = publicRoute({
  body: CompleteSetup,
  run: ({ body }, request) => completeSetup(body, request),
});
