import { AskForEvidence, RequestQuery } from "@/lib/contracts/evidence-requests";
import { askForEvidence } from "@/lib/server/evidence-requests/ask";
import { listRequests } from "@/lib/server/evidence-requests/list";
import { route } from "@/lib/server/route";

export const GET = route({
  permission: "evidence:read",
  query: RequestQuery,
  run: (ctx, { query }) => listRequests(ctx, query),
});

export const POST = route({
  permission: "evidence:ask",
  body: AskForEvidence,
  run: (ctx, { body }) => askForEvidence(ctx, body),
});
