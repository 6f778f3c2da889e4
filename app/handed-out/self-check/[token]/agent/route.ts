import { FindAgent, FoundAgent, SelfCheckParams } from "@/lib/contracts/self-checks";
import { publicRoute } from "@/lib/server/route";
import { findOwnAgent } from "@/lib/server/self-checks/find-agent";

export const POST = publicRoute({
  params: SelfCheckParams,
  body: FindAgent,
  response: FoundAgent,
  run: ({ params, body }, info) => findOwnAgent(params.token, body, info),
});
