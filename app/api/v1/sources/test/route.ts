import { TestResult, TestSource } from "@/lib/contracts/sources";
import { route } from "@/lib/server/route";
import { testSource } from "@/lib/server/sources/test";

export const POST = route({
  operation: "testSource",
  permission: "sources:write",
  body: TestSource,
  response: TestResult,
  run: (ctx, { body }) => testSource(ctx, body),
});
