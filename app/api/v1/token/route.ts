import { ApiToken } from "@/lib/contracts/api-tokens";
import { describeToken } from "@/lib/server/api-tokens/describe";
import { keyRoute } from "@/lib/server/route";

/** Needs no scope: the first thing to ask with a new token. */
export const GET = keyRoute({
  operation: "describeToken",
  response: ApiToken,
  run: ({ request }, info) => describeToken(request.headers, info),
});
