import { SelfCheckParams, SendSelfCheck } from "@/lib/contracts/self-checks";
import { publicRoute } from "@/lib/server/route";
import { sendSelfCheck } from "@/lib/server/self-checks/send";

export const POST = publicRoute({
  params: SelfCheckParams,
  body: SendSelfCheck,
  run: ({ params, body }, info) => sendSelfCheck(params.token, body, info),
});
