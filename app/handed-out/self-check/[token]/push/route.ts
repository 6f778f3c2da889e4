import { SelfCheckParams, TestedPush, TestPush } from "@/lib/contracts/self-checks";
import { publicRoute } from "@/lib/server/route";
import { testPush } from "@/lib/server/self-checks/push";

export const POST = publicRoute({
  params: SelfCheckParams,
  body: TestPush,
  response: TestedPush,
  run: ({ params, body }, info) => testPush(params.token, body, info),
});
