import { SelfCheckParams, SendSelfCheck, SentSelfCheck } from "@/lib/contracts/self-checks";
import { publicRoute } from "@/lib/server/route";
import { sendSelfCheck } from "@/lib/server/self-checks/send";

export const POST = publicRoute({
  params: SelfCheckParams,
  body: SendSelfCheck,
  response: SentSelfCheck,
  run: ({ params, body }, info) => sendSelfCheck(params.token, body, info),
});
