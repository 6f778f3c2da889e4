import { TestSource } from "@/lib/contracts/sources";
import { route } from "@/lib/server/route";
import { testSource } from "@/lib/server/sources/test";

export const POST = route({
  permission: "sources:write",
  body: TestSource,
  run: (ctx, { body }) => testSource(ctx, body),
});
