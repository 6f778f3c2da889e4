import { ApiTokenPage, ApiTokenQuery, CreateToken, CreatedToken } from "@/lib/contracts/api-tokens";
import { createToken } from "@/lib/server/api-tokens/create";
import { listTokens } from "@/lib/server/api-tokens/list";
import { route } from "@/lib/server/route";

export const GET = route({
  permission: "account:self",
  query: ApiTokenQuery,
  response: ApiTokenPage,
  run: (ctx, { query }) => listTokens(ctx, query),
});

export const POST = route({
  permission: "account:self",
  body: CreateToken,
  response: CreatedToken,
  run: (ctx, { body }) => createToken(ctx, body),
});
